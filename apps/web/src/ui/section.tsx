import { Button, Skeleton } from '@digdir/designsystemet-react';
import { useQueryErrorResetBoundary, type UseQueryResult } from '@tanstack/react-query';
import { Component, useId, type ReactNode } from 'react';
import { problemText } from '../shell/problem-text.js';
import { useTexts } from '../shell/use-texts.js';

interface SectionErrorProps {
  readonly error: unknown;
  readonly onRetry: () => void;
}

/** What went wrong in one part of the page, and the way out; the rest of the page stays. */
export const SectionError = ({ error, onRetry }: SectionErrorProps) => {
  const { t } = useTexts();
  return (
    <div className="in-place" role="alert">
      <p>{problemText(t, error)}</p>
      <Button variant="secondary" onClick={onRetry}>
        {t('common.retry')}
      </Button>
    </div>
  );
};

interface BoundaryProps {
  readonly children: ReactNode;
  readonly onRetry?: () => void;
  /** When this changes, what went wrong before is forgotten: another page is tried anew. */
  readonly resetOn?: string;
}

interface BoundaryState {
  readonly error: unknown;
  readonly shown: string | undefined;
}

/** Catches what breaks while a part of the page is drawn. */
export class SectionBoundary extends Component<BoundaryProps, BoundaryState> {
  override state: BoundaryState = { error: undefined, shown: this.props.resetOn };

  static getDerivedStateFromError(error: unknown) {
    return { error };
  }

  static getDerivedStateFromProps({ resetOn }: BoundaryProps, { shown }: BoundaryState) {
    return resetOn === shown ? null : { error: undefined, shown: resetOn };
  }

  override render() {
    if (this.state.error === undefined) return this.props.children;
    const retry = () => {
      this.props.onRetry?.();
      this.setState({ error: undefined });
    };
    return <SectionError error={this.state.error} onRetry={retry} />;
  }
}

interface SectionProps {
  readonly title: string;
  readonly count?: ReactNode;
  /** A link at the end of the heading's line. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
  readonly className?: string;
}

/** A part of a page with its heading. Something that breaks inside it breaks nothing else. */
export const Section = ({ title, count, aside, children, className }: SectionProps) => {
  const id = useId();
  const { reset } = useQueryErrorResetBoundary();
  return (
    <section className={`section ${className ?? ''}`} aria-labelledby={id}>
      <div className="section-head">
        <h2 id={id}>{title}</h2>
        {count !== undefined && <span className="count">{count}</span>}
        {aside && <span className="aside">{aside}</span>}
      </div>
      <SectionBoundary onRetry={reset}>{children}</SectionBoundary>
    </section>
  );
};

/** Grey lines in the shape of what is coming. */
export const Skeletons = ({ lines = 4 }: { readonly lines?: number }) => {
  const { t } = useTexts();
  return (
    <div className="sheet skeletons" aria-busy="true">
      <span className="unseen">{t('common.loading')}</span>
      {Array.from({ length: lines }, (_, line) => (
        <Skeleton key={line} variant="text" width={36 + ((line * 17) % 40)} />
      ))}
    </div>
  );
};

interface LoadedProps<Answer> {
  readonly query: UseQueryResult<Answer>;
  /** What stands there until the answer has come. */
  readonly skeleton?: ReactNode;
  /** What names the place when there is no answer: a page whose heading comes with the answer has one all the same. */
  readonly heading?: ReactNode;
  readonly children: (answer: Answer) => ReactNode;
}

/**
 * Shows an answer, or its skeleton, or what went wrong. An answer that was shown once stays when a
 * later reading fails: old numbers are better than none, and the live pill says that they are old.
 */
export const Loaded = <Answer,>({ query, skeleton, heading, children }: LoadedProps<Answer>) => {
  if (query.data !== undefined) return <>{children(query.data)}</>;
  if (query.isError) {
    return (
      <>
        {heading}
        <div className="sheet">
          <SectionError error={query.error} onRetry={() => void query.refetch()} />
        </div>
      </>
    );
  }
  return <>{skeleton ?? <Skeletons />}</>;
};
