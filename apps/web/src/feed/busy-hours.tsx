import { Button } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import type { BusyCounts, BusyPreview, BusyTimes } from '#contract/busy-time';
import { ChooseFile } from '../setup/file/choose-file.js';
import { LineFaults } from '../setup/file/line-faults.js';
import { PreviewSheet } from '../setup/file/preview-sheet.js';
import { useFile } from '../setup/file/use-file.js';
import { post, reading } from '../shell/api.js';
import { clockIn, dateIn, endOf } from '../shell/dates.js';
import { problemText } from '../shell/problem-text.js';
import { useDeed } from '../shell/use-deed.js';
import { useTexts } from '../shell/use-texts.js';
import { Loaded, Section } from '../ui/section.js';
import '../setup/file/file.css';

const doors = {
  preview: '/api/busy-times/preview',
  store: '/api/busy-times/import',
  noun: 'busy-time',
};
const busyReading = reading<BusyTimes>('/api/busy-times', ['busy-time']);

type Hours = BusyTimes['next'];

const HoursList = ({ hours }: { readonly hours: Hours }) => {
  const { language } = useTexts();
  return (
    <ul className="busy-hours">
      {hours.map(({ day, starts, minutes }) => (
        <li key={`${day} ${starts} ${minutes}`}>
          {dateIn(language, day, 'weekdayShort')} {clockIn(language, starts)}–
          {clockIn(language, endOf(starts, minutes))}
        </li>
      ))}
    </ul>
  );
};

const TakeBack = ({ schoolYear }: Pick<BusyTimes, 'schoolYear'>) => {
  const { t } = useTexts();
  const { problem, busy, run } = useDeed('busy-time');
  const takeBack = () => run(() => post('/api/busy-times/end', { schoolYear }));
  return (
    <div>
      <Button variant="secondary" aria-busy={busy} onClick={() => void takeBack()}>
        {t('busy-page.take-back')}
      </Button>
      {problem !== undefined && (
        <p role="alert" className="file-problem">
          {problemText(t, problem)}
        </p>
      )}
    </div>
  );
};

const BusyFile = ({ schoolYear }: Pick<BusyTimes, 'schoolYear'>) => {
  const { t } = useTexts();
  const { file, preview, stored, problem, busy, choose, store } = useFile<BusyPreview, BusyCounts>(
    doors,
    ({ name }) => ({ schoolYear, source: name.slice(0, 120) }),
  );
  return (
    <>
      <ChooseFile
        label={t('busy-page.file')}
        hint={t('busy-page.hint')}
        accept=".ics,.csv,.txt,text/calendar,text/csv"
        busy={busy}
        problem={problem}
        onChoose={choose}
      />
      {stored !== null && <output className="file-stored">{t('busy-page.stored')}</output>}
      {preview !== null && (
        <PreviewSheet
          file={file?.name ?? ''}
          summary={t('busy-page.summary', { ...preview.counts })}
          encoding={preview.encoding}
          faults={preview.faults.length}
          nothingNew={preview.counts.added + preview.counts.ended === 0}
          busy={busy}
          onStore={store}
        >
          <LineFaults
            title={t('file-page.faults')}
            faults={preview.faults}
            texts="calendar-reading"
            tone="wrong"
          />
          <HoursList hours={preview.rows} />
        </PreviewSheet>
      )}
    </>
  );
};

/** When the reader is taken by something else: told to the planner, and to whoever moves a meeting the reader is called to. */
export const BusySection = () => {
  const { t, language } = useTexts();
  const times = useQuery(busyReading);
  return (
    <Section title={t('busy-page.title')}>
      <div className="file-step">
        <p className="second">{t('busy-page.lead')}</p>
        <Loaded query={times}>
          {({ count, source, readOn, next, schoolYear }) => (
            <>
              {count > 0 && (
                <>
                  <p>
                    {t('busy-page.told', {
                      count,
                      source,
                      day: readOn === null ? '' : dateIn(language, readOn, 'day'),
                    })}
                  </p>
                  <HoursList hours={next.slice(0, 5)} />
                  <TakeBack schoolYear={schoolYear} />
                </>
              )}
              <BusyFile schoolYear={schoolYear} />
            </>
          )}
        </Loaded>
      </div>
    </Section>
  );
};
