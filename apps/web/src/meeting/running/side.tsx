import type { ReactNode, RefObject } from 'react';
import { useTexts } from '../../shell/use-texts.js';

interface SideProps {
  readonly place: RefObject<HTMLElement | null>;
  readonly children: ReactNode;
}

/** What stands beside a running meeting: the time and the room. */
export const Side = ({ place, children }: SideProps) => {
  const { t } = useTexts();
  return (
    <aside
      ref={place}
      className="meeting-side"
      aria-label={t('meeting-page.room.label')}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- scrolls by itself, and whoever only reads has nothing in it to tab to
      tabIndex={0}
    >
      {children}
    </aside>
  );
};
