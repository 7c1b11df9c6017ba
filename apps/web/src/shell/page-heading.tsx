import { useEffect, useRef, type ReactNode } from 'react';
import { useTexts } from './use-texts.js';

/** Set when somebody has gone to another page: the heading that is shown next takes the focus. */
let owed = false;

export const oweFocus = () => {
  owed = true;
};

interface PageHeadingProps {
  readonly children: ReactNode;
  /** The page in the window's title; the heading itself where it is plain text. */
  readonly title?: string;
}

/** The heading of a page: names the window, and is where the reader starts after going here. */
export const PageHeading = ({ children, title }: PageHeadingProps) => {
  const { t } = useTexts();
  const heading = useRef<HTMLHeadingElement>(null);
  const name = title ?? (typeof children === 'string' ? children : '');
  useEffect(() => {
    document.title = name === '' ? t('common.product') : t('shell.title', { page: name });
  }, [name, t]);
  useEffect(() => {
    if (!owed) return;
    owed = false;
    heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <h1 ref={heading} tabIndex={-1}>
      {children}
    </h1>
  );
};
