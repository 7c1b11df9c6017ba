import { SkipLink } from '@digdir/designsystemet-react';
import { Outlet, useRouterState } from '@tanstack/react-router';
import { lazy, Suspense, useEffect } from 'react';
import { BottomBar } from './bottom-bar.js';
import { connectLive } from './live.js';
import { useOverlay } from './overlays.js';
import { Rail } from './rail.js';
import { TopBar } from './top-bar.js';
import { useKeyboard } from './use-keyboard.js';
import { useTexts } from './use-texts.js';
import { SectionBoundary } from '../ui/section.js';
import './shell.css';

const Palette = lazy(() =>
  import('./palette.js').then(({ Palette: component }) => ({ default: component })),
);
const Shortcuts = lazy(() =>
  import('./shortcuts.js').then(({ Shortcuts: component }) => ({ default: component })),
);

/** Pictures need the room: on these pages the rail is folded. */
const folds = ['/year', '/structure', '/referrals'];

/** Everything around a page: the rail, the bars, the landmarks and what lies over them. */
export const Shell = () => {
  const { t } = useTexts();
  const overlay = useOverlay();
  const path = useRouterState({ select: (state) => state.resolvedLocation?.pathname ?? '' });
  useKeyboard();
  useEffect(() => void connectLive(), []);
  return (
    <>
      <SkipLink href="#main">{t('shell.skip')}</SkipLink>
      <div className="shell" data-folded={folds.includes(path)}>
        <Rail />
        <TopBar />
        <main id="main" className="page" tabIndex={-1}>
          <SectionBoundary resetOn={path}>
            <Outlet />
          </SectionBoundary>
        </main>
        <BottomBar />
      </div>
      <Suspense>
        {overlay === 'palette' && <Palette />}
        {overlay === 'shortcuts' && <Shortcuts />}
      </Suspense>
    </>
  );
};
