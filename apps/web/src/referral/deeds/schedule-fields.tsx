import { Field, Fieldset, Label, Radio, Select } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import type { ForumMeeting } from '#contract/forum';
import { clockIn, dateIn } from '../../shell/dates.js';
import { useToday } from '../../shell/session.js';
import { useTexts } from '../../shell/use-texts.js';
import { Loaded, Skeletons } from '../../ui/section.js';
import { tableReading } from '../referral.queries.js';

interface ScheduleFieldsProps {
  readonly forum: string;
  readonly answers: Readonly<Record<string, string>>;
  readonly onAnswer: (name: string, text: string) => void;
}

const lengths = ['10', '15', '20', '30', '45', '60'];

const coming = (meetings: readonly ForumMeeting[], today: string): readonly ForumMeeting[] =>
  meetings
    .filter(({ day, state }) => day >= today && (state === 'planned' || state === 'summoned'))
    .slice(0, 4);

/** Which meeting the case is placed on: the next with room, or one that is chosen. */
export const ScheduleFields = ({ forum, answers, onAnswer }: ScheduleFieldsProps) => {
  const { t, language } = useTexts();
  const today = useToday();
  const table = useQuery(tableReading(forum));
  const chosen = answers['meeting'] ?? '';
  const words = (meeting: ForumMeeting) =>
    `${dateIn(language, meeting.day, 'weekday')} ${clockIn(language, meeting.starts)}`;
  return (
    <>
      <Fieldset>
        <Fieldset.Legend>{t('referral-page.deed.schedule.meeting')}</Fieldset.Legend>
        <Radio
          name="meeting"
          value=""
          label={t('referral-page.deed.schedule.next')}
          checked={chosen === ''}
          onChange={() => onAnswer('meeting', '')}
        />
        <Loaded query={table} skeleton={<Skeletons lines={3} />}>
          {({ meetings }) =>
            coming(meetings, today).map((meeting) => (
              <Radio
                key={meeting.id}
                name="meeting"
                value={meeting.id}
                label={words(meeting)}
                description={t('common.minutesOf', {
                  planned: meeting.filled,
                  minutes: meeting.minutes,
                })}
                checked={chosen === meeting.id}
                onChange={() => onAnswer('meeting', meeting.id)}
              />
            ))
          }
        </Loaded>
      </Fieldset>
      <Field className="form-short">
        <Label>{t('referral-page.deed.schedule.minutes')}</Label>
        <Select
          value={answers['minutes'] ?? '20'}
          onChange={(event) => onAnswer('minutes', event.target.value)}
        >
          {lengths.map((minutes) => (
            <Select.Option key={minutes} value={minutes}>
              {t('common.minutes', { count: Number(minutes) })}
            </Select.Option>
          ))}
        </Select>
      </Field>
    </>
  );
};
