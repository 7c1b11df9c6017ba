import { PageHeading } from '../../shell/page-heading.js';
import { useTexts } from '../../shell/use-texts.js';
import { PeopleStep } from './people-step.js';

/** Lists of people, also after the first day: August comes every year. */
export const PeoplePage = () => {
  const { t } = useTexts();
  return (
    <div className="content file-page">
      <PageHeading>{t('people-page.title')}</PageHeading>
      <PeopleStep />
    </div>
  );
};
