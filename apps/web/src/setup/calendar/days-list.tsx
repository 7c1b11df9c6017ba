import { Button } from '@digdir/designsystemet-react';
import { useState } from 'react';
import type { CalendarDays } from '#contract/calendar';
import { nameIn } from '#kernel/language';
import { dateIn } from '../../shell/dates.js';
import { useTexts } from '../../shell/use-texts.js';
import { EmptyState } from '../../ui/empty-state.js';
import { RemoveDays } from './remove-days.js';

type Line = CalendarDays['items'][number];

/** Days in a row of one kind, name, unit and source are one line. */
interface Stretch {
  readonly first: Line;
  readonly days: readonly Line[];
}

const sameStretch = (one: Line, other: Line): boolean =>
  one.kind === other.kind &&
  one.unit?.id === other.unit?.id &&
  one.source === other.source &&
  JSON.stringify(one.name) === JSON.stringify(other.name);

const stretchesOf = (lines: readonly Line[]): Stretch[] => {
  const found: { first: Line; days: Line[] }[] = [];
  for (const line of lines) {
    const open = found.findLast(({ first }) => sameStretch(first, line));
    const last = open?.days.at(-1);
    const near =
      last !== undefined && Date.parse(line.day) - Date.parse(last.day) <= 4 * 86_400_000;
    if (open !== undefined && near) open.days.push(line);
    else found.push({ first: line, days: [line] });
  }
  return found;
};

const DayRow = ({ first, days }: Stretch) => {
  const { t, language } = useTexts();
  const [asking, setAsking] = useState(false);
  const last = days.at(-1) ?? first;
  const from = dateIn(language, first.day, 'weekdayShort');
  const when = last === first ? from : `${from} – ${dateIn(language, last.day, 'weekdayShort')}`;
  const name = nameIn(first.name, language);
  return (
    <li className="day-row">
      <span className="day-when">{when}</span>
      <span>
        {name}
        <span className="second under">
          {[
            t(`calendar-page.kind.${first.kind}`),
            first.unit?.name ?? t('calendar-page.whole'),
            t('calendar-page.source', {
              source: first.source,
              day: dateIn(language, first.readOn, 'dayShort'),
            }),
          ].join(' · ')}
        </span>
      </span>
      {first.may.includes('calendar.end') && (
        <Button
          variant="tertiary"
          data-size="sm"
          aria-label={t('calendar-page.remove-named', { name, when })}
          onClick={() => setAsking(true)}
        >
          {t('calendar-page.remove')}
        </Button>
      )}
      {asking && (
        <RemoveDays
          name={name}
          when={when}
          ids={days.map(({ id }) => id)}
          onClose={() => setAsking(false)}
        />
      )}
    </li>
  );
};

/** The days of a school year on which nobody meets, with where each was read. */
export const DaysList = ({ items }: Pick<CalendarDays, 'items'>) => {
  const { t } = useTexts();
  if (items.length === 0)
    return (
      <div className="sheet">
        <EmptyState>{t('calendar-page.none')}</EmptyState>
      </div>
    );
  return (
    <ul className="sheet rows">
      {stretchesOf(items).map((stretch) => (
        <DayRow key={stretch.first.id} {...stretch} />
      ))}
    </ul>
  );
};
