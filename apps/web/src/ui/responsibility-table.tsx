import type { ReactNode } from 'react';
import { useTexts } from '../shell/use-texts.js';
import { DateText } from './date-text.js';
import { MoodTag } from './mood-tag.js';

export interface Responsibility {
  readonly id: string;
  readonly goal: string;
  readonly measure: string;
  readonly person: string | null;
  readonly service: string;
  /** Days of the wire. */
  readonly due: string | null;
  readonly evaluated: string | null;
  readonly answer: 'yes' | 'waiting' | 'disputed';
}

interface ResponsibilityTableProps {
  readonly caption: string;
  readonly rows: readonly Responsibility[];
  /** Stands where a date is missing: the button that sets it. */
  readonly missing?: (row: Responsibility, part: 'due' | 'evaluated') => ReactNode;
}

const moods = { yes: 'met', waiting: 'plain', disputed: 'late' } as const;

/** Who does what by when, and whether they have said yes. */
export const ResponsibilityTable = ({ caption, rows, missing }: ResponsibilityTableProps) => {
  const { t } = useTexts();
  const heads = ['what', 'who', 'due', 'evaluated', 'answer'] as const;
  const date = (row: Responsibility, part: 'due' | 'evaluated') => {
    const day = row[part];
    return day ? (
      <DateText when={day} />
    ) : (
      (missing?.(row, part) ?? <MoodTag mood="soon">{t('common.matrix.no-date')}</MoodTag>)
    );
  };
  return (
    <table className="plain-table stacks">
      <caption className="unseen">{caption}</caption>
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {t(`common.matrix.${head}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row">
              <div className="strong">{row.goal}</div>
              {row.measure}
            </th>
            <td>
              {row.person ?? t('common.seat.vacant')}
              <div className="second">{row.service}</div>
            </td>
            <td data-label={t('common.matrix.due')}>{date(row, 'due')}</td>
            <td data-label={t('common.matrix.evaluated')}>{date(row, 'evaluated')}</td>
            <td>
              <MoodTag
                mood={moods[row.answer]}
                {...(row.answer === 'yes' ? { icon: 'check' as const } : {})}
              >
                {t(`common.matrix.said.${row.answer}`)}
              </MoodTag>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
