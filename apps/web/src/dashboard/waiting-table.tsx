import type { Leadership } from '#contract/leadership';
import type { Language } from '#kernel/language';
import { dateIn } from '../shell/dates.js';
import { useTexts } from '../shell/use-texts.js';

type Week = Leadership['waiting'][number];

/** Half a day may be left over: 5,5 in Norwegian, 5.5 in English. */
export const numberIn = (language: Language, count: number): string =>
  language === 'en' ? String(count) : String(count).replace('.', ',');

const heads = ['week', 'median', 'low', 'high'] as const;

/** The weeks of the drawing as a table, for those who would rather read. */
export const WeekTable = ({
  weeks,
  name,
}: {
  readonly weeks: readonly Week[];
  readonly name: string;
}) => {
  const { t, language } = useTexts();
  return (
    <table className="plain-table waiting-table">
      <caption className="unseen">{name}</caption>
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col" className={head === 'week' ? '' : 'number'}>
              {t(`leadership-page.waiting.${head}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((row) => (
          <tr key={row.week}>
            <th scope="row">{dateIn(language, row.week, 'date')}</th>
            {([row.median, row.low, row.high] as const).map((days, at) => (
              <td key={heads[at + 1]} className="number">
                {days === null ? (
                  <span className="muted">{t('leadership.cell.hidden')}</span>
                ) : (
                  numberIn(language, days)
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
};
