import { Link } from '@tanstack/react-router';
import { PageHeading } from './page-heading.js';
import { useTexts } from './use-texts.js';

/** What is not there and what one may not see are told in the same words. */
export const NotFound = () => {
  const { t } = useTexts();
  return (
    <div className="message-page">
      <PageHeading>{t('shell.not-found.title')}</PageHeading>
      <p>{t('shell.not-found.why')}</p>
      <p>
        <Link to="/">{t('shell.not-found.home')}</Link>
      </p>
    </div>
  );
};
