import { Link } from '@tanstack/react-router';
import { Dialog } from '@digdir/designsystemet-react';
import { useRef } from 'react';
import { nameIn } from '#kernel/language';
import { pagesFor } from './pages.js';
import { useSignedIn } from './session.js';
import { useTexts } from './use-texts.js';
import { PersonChoices } from './person-menu.js';
import { familyOfKind } from '#contract/forum-kinds';
import { FamilySymbol } from '../ui/family-symbol.js';
import { Icon } from '../ui/icon.js';

/** On a phone: four pages within reach of the thumb, and the rest behind Mer. */
export const BottomBar = () => {
  const { t, language } = useTexts();
  const session = useSignedIn();
  const more = useRef<HTMLDialogElement>(null);
  const pages = pagesFor(session?.may ?? []);
  const close = () => more.current?.close();
  return (
    <>
      <nav className="bottom-bar no-print" aria-label={t('shell.main-navigation')}>
        {pages
          .filter((page) => page.onPhone)
          .map((page) => (
            <Link key={page.name} to={page.to} activeOptions={{ exact: page.to === '/' }}>
              <Icon name={page.icon} size={22} />
              <span>{t(`shell.nav.${page.name}`)}</span>
            </Link>
          ))}
        <button type="button" onClick={() => more.current?.showModal()}>
          <Icon name="more" size={22} />
          <span>{t('shell.more')}</span>
        </button>
      </nav>
      <Dialog
        ref={more}
        className="more-dialog"
        closedby="any"
        closeButton={t('common.close')}
        aria-label={t('shell.more')}
      >
        <ul className="more-list">
          {pages
            .filter((page) => !page.onPhone)
            .map((page) => (
              <li key={page.name}>
                <Link to={page.to} onClick={close}>
                  <Icon name={page.icon} />
                  {t(`shell.nav.${page.name}`)}
                </Link>
              </li>
            ))}
          {(session?.forums ?? []).slice(0, 6).map((forum) => (
            <li key={forum.id}>
              <Link to="/forums/$id" params={{ id: forum.id }} onClick={close}>
                <FamilySymbol family={familyOfKind(forum.kind)} size={16} />
                {nameIn(forum.name, language)}
              </Link>
            </li>
          ))}
        </ul>
        <PersonChoices onDone={close} />
      </Dialog>
    </>
  );
};
