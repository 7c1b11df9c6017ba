import type { Leadership } from '#contract/leadership';
import { nameIn } from '#kernel/language';
import { useTexts } from '../shell/use-texts.js';
import { ChartCard } from '../ui/chart-card.js';
import { ForumName, KindName } from '../ui/forum-name.js';
import { CellText, isNumber } from './cell-text.js';
import { OverdueHatch, ShareBar } from './share-bar.js';
import { useFresh } from './use-fresh.js';

type Actions = Leadership['actions'];
type Kind = Actions['kinds'][number];

const keyOf = ({ kind, level, open, overdue }: Kind): string =>
  [kind, level, open, overdue].join(' ');

/** The level is said where a kind of forum has actions on both. */
const useLevelNote = (kinds: readonly Kind[]) => {
  const { t } = useTexts();
  return ({ kind, level }: Kind): string | undefined =>
    kinds.filter((other) => other.kind === kind).length > 1
      ? t(`forum.level.${level}`).toLowerCase()
      : undefined;
};

const Head = ({ bars }: { readonly bars: boolean }) => {
  const { t } = useTexts();
  return (
    <thead>
      <tr>
        <th scope="col">{t('leadership-page.kind')}</th>
        <th scope="col" className="number">
          {t('leadership.actions.open')}
        </th>
        <th scope="col" className="number">
          {t('leadership.actions.overdue')}
        </th>
        {bars && (
          <th scope="col" className="share-cell">
            {t('leadership-page.actions.share')}
          </th>
        )}
      </tr>
    </thead>
  );
};

const KindTable = ({
  kinds,
  bars,
}: {
  readonly kinds: Actions['kinds'];
  readonly bars: boolean;
}) => {
  const { t } = useTexts();
  const noteOf = useLevelNote(kinds);
  const fresh = useFresh(kinds.map(keyOf));
  const most = Math.max(0, ...kinds.map(({ open }) => open).filter(isNumber));
  return (
    <table className="plain-table">
      <caption className="unseen">{t('leadership.actions.title')}</caption>
      <Head bars={bars} />
      <tbody>
        {kinds.map((row) => (
          <tr key={keyOf(row)} className={fresh.has(keyOf(row)) ? 'is-fresh' : ''}>
            <th scope="row">
              <KindName kind={row.kind} note={noteOf(row) ?? ''} />
            </th>
            <td className="number strong">
              <CellText cell={row.open} />
            </td>
            <td
              className={`number strong ${isNumber(row.overdue) && row.overdue > 0 ? 'is-late' : ''}`}
            >
              <CellText cell={row.overdue} />
            </td>
            {bars && (
              <td className="share-cell">
                <ShareBar row={row} most={most} />
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
};

/** The same for each forum, under the same hiding of small numbers. */
const EachForum = ({ forums }: Pick<Actions, 'forums'>) => {
  const { t, language } = useTexts();
  const sorted = forums.toSorted((one, other) =>
    nameIn(one.forum.name, language).localeCompare(nameIn(other.forum.name, language), 'nb'),
  );
  return (
    <details className="each-forum">
      <summary>{t('leadership-page.actions.each-forum')}</summary>
      <div className="table-scroll">
        <table className="plain-table">
          <caption className="unseen">{t('leadership-page.actions.each-forum')}</caption>
          <Head bars={false} />
          <tbody>
            {sorted.map(({ forum, level, open, overdue }) => (
              <tr key={`${forum.id} ${level}`}>
                <th scope="row">
                  <ForumName forum={forum} />{' '}
                  <span className="muted">{t(`forum.level.${level}`)}</span>
                </th>
                <td className="number">
                  <CellText cell={open} />
                </td>
                <td className="number">
                  <CellText cell={overdue} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
};

/** Open actions and those over their deadline, by kind of forum and level. Small numbers are not shown. */
export const ActionsChart = ({ actions }: Pick<Leadership, 'actions'>) => {
  const { t } = useTexts();
  const { kinds, forums } = actions;
  if (kinds.length === 0) {
    return (
      <section className="sheet chart-card" aria-label={t('leadership.actions.title')}>
        <h3>{t('leadership.actions.title')}</h3>
        <p className="second">{t('leadership.actions.none')}</p>
      </section>
    );
  }
  return (
    <div>
      <OverdueHatch />
      <ChartCard
        id="actions"
        title={t('leadership.actions.title')}
        graph={
          <div className="table-scroll">
            <KindTable kinds={kinds} bars />
          </div>
        }
        table={
          <>
            <KindTable kinds={kinds} bars={false} />
            <EachForum forums={forums} />
          </>
        }
        foot={t('leadership.actions.hint')}
      />
    </div>
  );
};
