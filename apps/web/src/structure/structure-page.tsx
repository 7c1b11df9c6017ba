import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { Structure } from '#contract/structure';
import { PageHeading } from '../shell/page-heading.js';
import { PageLoaded } from '../shell/page-loaded.js';
import { useTexts } from '../shell/use-texts.js';
import { EmptyState } from '../ui/empty-state.js';
import { LivePill } from '../ui/live-pill.js';
import { Skeletons } from '../ui/section.js';
import { Segmented } from '../ui/segmented.js';
import { ForumMap } from './forum-map.js';
import { Around } from './map-around.js';
import { OnTheWayNow, PlacePanel } from './structure-panel.js';
import { structureReading } from './structure.queries.js';
import { StructureTable } from './structure-table.js';
import { isOfCases, placesIn } from './words.js';
import './structure.css';

const views = ['map', 'table'] as const;
const shows = ['all', 'cases', 'system'] as const;
type View = (typeof views)[number];
type Show = (typeof shows)[number];

const among = <Value extends string>(values: readonly Value[], text: string | undefined) =>
  values.find((value) => value === text);

/** Below 900 px the lists come first: the map needs room. */
const firstView = (): View => (matchMedia('(max-width: 899px)').matches ? 'table' : 'map');

/** View, kinds of way and chosen place stand in the address. */
const useChoices = () => {
  const navigate = useNavigate();
  const search = useSearch({ from: '/behind-door/structure' });
  const change = (next: Readonly<Record<string, string | undefined>>) =>
    void navigate({
      to: '/structure',
      search: { ...search, ...next },
      replace: true,
      resetScroll: false,
    });
  return {
    view: among(views, search['view']) ?? firstView(),
    show: among(shows, search['show']) ?? 'all',
    place: search['place'] ?? null,
    change,
  };
};

type Choices = ReturnType<typeof useChoices>;

/** What stands on the level that is not asked for. */
const otherLevel = { cases: 'system', system: 'individual' } as const;

const shownOf = (structure: Structure, show: Show): Structure => ({
  ...structure,
  edges: structure.edges.filter((edge) => show === 'all' || isOfCases(edge) === (show === 'cases')),
  around: structure.around.filter(({ level }) => show === 'all' || level !== otherLevel[show]),
});

const Head = ({ count, choices }: { readonly count: number | null; readonly choices: Choices }) => {
  const { t } = useTexts();
  return (
    <div className="page-head">
      <div>
        <PageHeading>{t('structure.title')}</PageHeading>
        {count !== null && <p className="lead">{t('structure.lead', { count })}</p>}
      </div>
      <div className="page-actions no-print">
        <LivePill />
        <Segmented
          legend={t('structure.show.label')}
          value={choices.show}
          options={shows.map((value) => ({ value, label: t(`structure.show.${value}`) }))}
          onChange={(show) => choices.change({ show })}
        />
        <Segmented
          legend={t('structure.view.label')}
          value={choices.view}
          options={views.map((value) => ({ value, label: t(`structure.view.${value}`) }))}
          onChange={(view) => choices.change({ view })}
        />
      </div>
    </div>
  );
};

interface ShownProps {
  readonly structure: Structure;
  readonly choices: Choices;
}

const Shown = ({ structure, choices }: ShownProps) => {
  const { t } = useTexts();
  const place = placesIn(structure).get(choices.place ?? '');
  const choose = (key: string | null) => choices.change({ place: key ?? undefined });
  if (structure.nodes.length === 0) return <EmptyState>{t('structure.empty')}</EmptyState>;
  if (choices.view === 'table')
    return (
      <>
        <StructureTable structure={structure} />
        <Around structure={structure} />
      </>
    );
  return (
    <div className="structure-columns">
      <div>
        <ForumMap structure={structure} chosen={place?.key ?? null} onChoose={choose} />
        <Around structure={structure} />
      </div>
      <div className="structure-side">
        {place ? (
          <PlacePanel structure={structure} place={place} onClose={() => choose(null)} />
        ) : (
          <OnTheWayNow structure={structure} />
        )}
        <p className="second no-print">{t('structure.map-help')}</p>
      </div>
    </div>
  );
};

/** All forums and what goes between them: as a map, and as lists. It changes by itself. */
export const StructurePage = () => {
  const choices = useChoices();
  const structure = useQuery(structureReading);
  return (
    <div className="content">
      <PageLoaded
        query={structure}
        skeleton={
          <>
            <Head count={null} choices={choices} />
            <Skeletons lines={12} />
          </>
        }
      >
        {(answer) => (
          <>
            <Head
              count={answer.nodes.reduce((sum, { forums }) => sum + forums.length, 0)}
              choices={choices}
            />
            <Shown structure={shownOf(answer, choices.show)} choices={choices} />
          </>
        )}
      </PageLoaded>
    </div>
  );
};
