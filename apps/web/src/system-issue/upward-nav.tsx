import { Link } from '@tanstack/react-router';
import { lists } from '../shell/places.js';
import { useTexts } from '../shell/use-texts.js';

const parts = [
  { name: 'issues', to: lists.systemIssues },
  { name: 'escalations', to: lists.escalations },
] as const;

/** The two ways something comes upward: as a matter for all, and because a deadline passed. */
export const UpwardNav = ({ here }: { readonly here: (typeof parts)[number]['name'] }) => {
  const { t } = useTexts();
  return (
    <nav className="upward-nav no-print" aria-label={t('system-issue-page.nav.label')}>
      {parts.map(({ name, to }) => (
        <Link key={name} to={to} aria-current={name === here ? 'page' : 'false'}>
          {t(`system-issue-page.nav.${name}`)}
        </Link>
      ))}
    </nav>
  );
};
