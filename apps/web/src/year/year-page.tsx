import { Button } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { Year } from '#contract/year';
import { familyOfKind, type ForumFamily } from '#contract/forum-kinds';
import { PageHeading } from '../shell/page-heading.js';
import { placeOf } from '../shell/places.js';
import { useTexts } from '../shell/use-texts.js';
import { EmptyState } from '../ui/empty-state.js';
import { Icon } from '../ui/icon.js';
import { Loaded, Skeletons } from '../ui/section.js';
import { Segmented } from '../ui/segmented.js';
import { Mends } from './mends.js';
import { PlanLink } from './proposal/plan-link.js';
import { isHeld } from './wheel-model.js';
import { MonthView, YearTable } from './year-months.js';
import { FamilyKey, ForumChoice, ForumPanel, Signs } from './year-panel.js';
import { YearWheel } from './year-wheel.js';
import { yearReading } from './year.queries.js';

const views = ['wheel', 'months', 'table'] as const;
type View = (typeof views)[number];
const isView = (text: string | undefined): text is View => views.some((view) => view === text);

/** Below 900 px the months come first: the wheel needs room. */
const firstView = (): View => (matchMedia('(max-width: 899px)').matches ? 'months' : 'wheel');

/** What is chosen stands in the address: view, year, forum and the families that are filtered away. */
const useChoices = () => {
  const navigate = useNavigate();
  const search = useSearch({ from: '/behind-door/year' });
  const hidden = new Set(
    (search['without'] ?? '').split('.').filter(Boolean),
  ) as ReadonlySet<ForumFamily>;
  const change = (next: Readonly<Record<string, string | undefined>>) =>
    void navigate({
      to: '/year',
      search: { ...search, ...next },
      replace: true,
      resetScroll: false,
    });
  const toggle = (family: ForumFamily) => {
    const without = new Set(hidden);
    if (!without.delete(family)) without.add(family);
    change({ without: [...without].join('.') || undefined });
  };
  return {
    view: isView(search['view']) ? search['view'] : firstView(),
    schoolYear: search['year'],
    chosen: search['forum'] ?? null,
    hidden,
    toggle,
    show: (view: View) => change({ view }),
    choose: (forum: string | null) => change({ forum: forum ?? undefined }),
  };
};

type Choices = ReturnType<typeof useChoices>;

interface ShownProps {
  readonly year: Year;
  readonly choices: Choices;
}

const WheelView = ({ year, choices }: ShownProps) => {
  const navigate = useNavigate();
  const forum = year.forums.find(({ id }) => id === choices.chosen);
  return (
    <div className="year-columns">
      <YearWheel
        year={year}
        hidden={choices.hidden}
        chosen={forum?.id ?? null}
        onChoose={choices.choose}
        onOpen={(meeting) => void navigate({ to: placeOf('meeting', meeting) })}
      />
      <div className="year-side">
        <ForumChoice year={year} chosen={choices.chosen} onChoose={choices.choose} />
        {forum && <ForumPanel year={year} forum={forum} />}
        <FamilyKey year={year} hidden={choices.hidden} onToggle={choices.toggle} />
        <Signs />
      </div>
    </div>
  );
};

const ListView = ({ year, choices }: ShownProps) => {
  const kinds = new Map(year.forums.map((forum) => [forum.id, familyOfKind(forum.kind)]));
  const meetings = year.meetings
    .filter(({ forum, state }) => {
      const family = kinds.get(forum);
      const asked = choices.chosen === null || choices.chosen === forum;
      return asked && state !== 'cancelled' && family !== undefined && !choices.hidden.has(family);
    })
    .sort((one, other) => `${one.day} ${one.starts}`.localeCompare(`${other.day} ${other.starts}`));
  return (
    <>
      <ForumChoice year={year} chosen={choices.chosen} onChoose={choices.choose} />
      <FamilyKey year={year} hidden={choices.hidden} onToggle={choices.toggle} />
      {choices.view === 'months' ? (
        <MonthView year={year} meetings={meetings} />
      ) : (
        <YearTable year={year} meetings={meetings} />
      )}
    </>
  );
};

const Head = ({
  year,
  choices,
}: {
  readonly year: Year | undefined;
  readonly choices: Choices;
}) => {
  const { t } = useTexts();
  const going = (year?.meetings ?? []).filter(({ state }) => state !== 'cancelled');
  const held = going.filter(isHeld).length;
  return (
    <div className="page-head">
      <div>
        <PageHeading>{t('year.title')}</PageHeading>
        {year && (
          <p className="lead">
            {t('year.lead', {
              year: `${year.schoolYear}–${String(year.schoolYear + 1).slice(2)}`,
              held,
              planned: going.length - held,
            })}
          </p>
        )}
      </div>
      <div className="page-actions no-print">
        {year && (
          <>
            <Link to="/year" search={{ year: String(year.schoolYear - 1) }}>
              {t('year.previous')}
            </Link>
            <Link to="/year" search={{ year: String(year.schoolYear + 1) }}>
              {t('year.following')}
            </Link>
            <PlanLink schoolYear={year.schoolYear} />
          </>
        )}
        <Segmented
          legend={t('year.view.label')}
          value={choices.view}
          options={views.map((value) => ({ value, label: t(`year.view.${value}`) }))}
          onChange={choices.show}
        />
        <Button variant="tertiary" onClick={() => print()}>
          <Icon name="print" />
          {t('year.print')}
        </Button>
      </div>
    </div>
  );
};

/** The year of all forums: as a wheel, as months and as a table. */
export const YearPage = () => {
  const { t } = useTexts();
  const choices = useChoices();
  const year = useQuery(yearReading(choices.schoolYear));
  return (
    <div className="content">
      <Head year={year.data} choices={choices} />
      <Loaded query={year} skeleton={<Skeletons lines={12} />}>
        {(answer) => (
          <>
            {answer.meetings.length === 0 && (
              <div className="sheet">
                <EmptyState>{t('year.empty')}</EmptyState>
              </div>
            )}
            {choices.view === 'wheel' ? (
              <WheelView year={answer} choices={choices} />
            ) : (
              <ListView year={answer} choices={choices} />
            )}
            <Mends year={answer} />
          </>
        )}
      </Loaded>
    </div>
  );
};
