import { Button } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { CalendarDays } from '#contract/calendar';
import { post, reading } from '../../shell/api.js';
import { problemText } from '../../shell/problem-text.js';
import { useDeed } from '../../shell/use-deed.js';
import { useTexts } from '../../shell/use-texts.js';
import { Loaded, Section } from '../../ui/section.js';
import { Segmented } from '../../ui/segmented.js';
import { DayFile } from './day-file.js';
import { DaysList } from './days-list.js';
import '../file/file.css';

const daysReading = (schoolYear: number | null) =>
  reading<CalendarDays>(
    `/api/calendar-days${schoolYear === null ? '' : `?schoolYear=${schoolYear}`}`,
    ['calendar-day'],
  );

const HolidaysButton = ({ schoolYear }: { readonly schoolYear: number }) => {
  const { t } = useTexts();
  const { problem, busy, run } = useDeed('calendar-day');
  const fetchThem = () => run(() => post('/api/calendar-days/public-holidays', { schoolYear }));
  return (
    <div>
      <Button
        variant="secondary"
        aria-busy={busy}
        className="wide-on-phone"
        onClick={() => void fetchThem()}
      >
        {t('calendar-page.holidays')}
      </Button>
      {problem !== undefined && (
        <p role="alert" className="file-problem">
          {problemText(t, problem)}
        </p>
      )}
    </div>
  );
};

/** The days on which nobody meets: public holidays, the school's calendar, planning days of single schools. */
export const CalendarStep = () => {
  const { t } = useTexts();
  const [chosen, setChosen] = useState<number | null>(null);
  const days = useQuery(daysReading(chosen));
  const now = useQuery(daysReading(null)).data?.schoolYear;
  const schoolYear = chosen ?? now;
  return (
    <div className="file-step">
      <p>{t('calendar-page.lead')}</p>
      {now !== undefined && (
        <Segmented
          legend={t('calendar-page.year')}
          value={String(schoolYear)}
          options={[now, now + 1].map((year) => ({
            value: String(year),
            label: `${year}–${String(year + 1).slice(2)}`,
          }))}
          onChange={(value) => setChosen(Number(value))}
        />
      )}
      {schoolYear !== undefined && (
        <>
          <HolidaysButton schoolYear={schoolYear} />
          <DayFile key={schoolYear} schoolYear={schoolYear} />
        </>
      )}
      <Section title={t('calendar-page.closed')}>
        <Loaded query={days}>{({ items }) => <DaysList items={items} />}</Loaded>
      </Section>
    </div>
  );
};
