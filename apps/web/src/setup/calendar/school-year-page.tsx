import { PageHeading } from '../../shell/page-heading.js';
import { useTexts } from '../../shell/use-texts.js';
import { CalendarStep } from './calendar-step.js';

/** The municipality's own calendar: school holidays, planning days, closed days. */
export const SchoolYearPage = () => {
  const { t } = useTexts();
  return (
    <div className="content file-page">
      <PageHeading>{t('calendar-page.title')}</PageHeading>
      <CalendarStep />
    </div>
  );
};
