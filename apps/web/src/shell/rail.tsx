import { Link } from '@tanstack/react-router';
import { useLive } from './live.js';
import { nameIn } from '#kernel/language';
import { dateIn } from './dates.js';
import { pagesFor } from './pages.js';
import { useDemo, useSignedIn } from './session.js';
import { useTexts } from './use-texts.js';
import { familyOfKind } from '#contract/forum-kinds';
import { FamilySymbol } from '../ui/family-symbol.js';
import { Icon } from '../ui/icon.js';
import { Mark } from '../ui/mark.js';

const Freshness = () => {
  const { t, language } = useTexts();
  const { status, since } = useLive();
  const demo = useDemo();
  const time = since === null ? '' : dateIn(language, since, 'clockSeconds');
  return (
    <p className="rail-foot second">
      {since !== null && t(status === 'off' ? 'shell.stale' : 'shell.fresh', { time })}
      {demo && <span>{t('shell.demo')}</span>}
    </p>
  );
};

const MyForums = () => {
  const { t, language } = useTexts();
  const forums = useSignedIn()?.forums ?? [];
  if (forums.length === 0) return null;
  return (
    <>
      <h2 className="rail-head" id="my-forums">
        {t('shell.my-forums')}
      </h2>
      <ul aria-labelledby="my-forums" className="rail-forums">
        {forums.slice(0, 8).map((forum) => (
          <li key={forum.id}>
            <Link to="/forums/$id" params={{ id: forum.id }} title={nameIn(forum.name, language)}>
              <FamilySymbol family={familyOfKind(forum.kind)} />
              <span>{nameIn(forum.name, language)}</span>
            </Link>
          </li>
        ))}
        {forums.length > 8 && (
          <li>
            <Link to="/forums" className="rail-more">
              <span>{t('shell.all-my-forums', { count: forums.length })}</span>
            </Link>
          </li>
        )}
      </ul>
    </>
  );
};

/** The pages, and the forums one sits in. Folds to icons on narrow windows and where a picture needs the room. */
export const Rail = () => {
  const { t } = useTexts();
  const session = useSignedIn();
  return (
    <nav className="rail no-print" aria-label={t('shell.main-navigation')}>
      <Link to="/" className="rail-mark" aria-label={t('shell.home')}>
        <Mark />
        <span>{t('common.product')}</span>
      </Link>
      <ul className="rail-pages">
        {pagesFor(session?.may ?? []).map((page) => (
          <li key={page.name}>
            <Link
              to={page.to}
              activeOptions={{ exact: page.to === '/' }}
              title={t(`shell.nav.${page.name}`)}
            >
              <Icon name={page.icon} />
              <span>{t(`shell.nav.${page.name}`)}</span>
            </Link>
          </li>
        ))}
      </ul>
      <div className="rail-mine">
        <MyForums />
      </div>
      <Freshness />
    </nav>
  );
};
