import type { Leadership } from '#contract/leadership';
import { familyOfKind } from '#contract/forum-kinds';
import { useTexts } from '../shell/use-texts.js';
import { ChartCard } from '../ui/chart-card.js';
import { KindName } from '../ui/forum-name.js';

type Rows = Leadership['meetings'];

const sum = (counts: readonly number[]): number => counts.reduce((one, other) => one + other, 0);

const Bars = ({ rows, name }: { readonly rows: Rows; readonly name: string }) => {
  const { t } = useTexts();
  return (
    <ul className="kind-bars" aria-label={name}>
      {rows.map(({ kind, held, planned }) => (
        <li key={kind} data-family={familyOfKind(kind)}>
          <KindName kind={kind} />
          <svg
            className="kind-bar"
            viewBox="0 0 100 14"
            preserveAspectRatio="none"
            aria-hidden="true"
          >
            <rect width="100" height="14" className="bar-ground" />
            <rect width={planned === 0 ? 0 : (held / planned) * 100} height="14" />
          </svg>
          <span className="number">{t('leadership-page.meetings.of', { held, planned })}</span>
        </li>
      ))}
    </ul>
  );
};

const MeetingsTable = ({ rows, name }: { readonly rows: Rows; readonly name: string }) => {
  const { t } = useTexts();
  return (
    <table className="plain-table">
      <caption className="unseen">{name}</caption>
      <thead>
        <tr>
          <th scope="col">{t('leadership-page.kind')}</th>
          <th scope="col" className="number">
            {t('leadership-page.meetings.held')}
          </th>
          <th scope="col" className="number">
            {t('leadership-page.meetings.planned')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ kind, held, planned }) => (
          <tr key={kind}>
            <th scope="row">
              <KindName kind={kind} />
            </th>
            <td className="number">{held}</td>
            <td className="number">{planned}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

/** Meetings held of those that were to be held by now, by kind of forum. */
export const MeetingsChart = ({ meetings }: Pick<Leadership, 'meetings'>) => {
  const { t } = useTexts();
  const held = sum(meetings.map((row) => row.held));
  const planned = sum(meetings.map((row) => row.planned));
  const name = t('leadership-page.meetings.name', { held, planned });
  return (
    <ChartCard
      id="meetings"
      title={t('leadership.meetings.title')}
      headline={
        planned === 0 ? (
          t('leadership.meetings.none')
        ) : (
          <>
            {t('leadership-page.meetings.of', { held, planned })}{' '}
            <small>{t('leadership-page.meetings.since')}</small>
          </>
        )
      }
      graph={<Bars rows={meetings} name={name} />}
      table={<MeetingsTable rows={meetings} name={name} />}
    />
  );
};
