import { Button } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { useTexts } from '../../shell/use-texts.js';

interface PreviewSheetProps {
  readonly file: string;
  /** What storing would do, in one sentence. */
  readonly summary: string;
  /** How the bytes were understood. */
  readonly encoding: string;
  readonly faults: number;
  readonly nothingNew: boolean;
  readonly busy: boolean;
  readonly children: ReactNode;
  readonly onStore: () => void;
}

/** What a file would do, before anything is stored; with a fault in it nothing can be. */
export const PreviewSheet = (props: PreviewSheetProps) => {
  const { t } = useTexts();
  const { file, summary, encoding, faults, nothingNew, busy, children, onStore } = props;
  return (
    <section className="sheet file-preview" aria-label={t('file-page.preview', { file })}>
      <div className="file-preview-head">
        <div>
          <h2>{file}</h2>
          <p aria-live="polite">
            {faults > 0 ? t('file-page.faulty', { count: faults }) : summary}
          </p>
          {encoding !== 'utf-8' && <p className="second">{t('file-page.old-encoding')}</p>}
        </div>
        {faults === 0 && !nothingNew && (
          <Button aria-busy={busy} onClick={onStore} className="wide-on-phone">
            {t('file-page.store')}
          </Button>
        )}
      </div>
      {children}
    </section>
  );
};
