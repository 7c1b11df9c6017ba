import { Button } from '@digdir/designsystemet-react';
import { Link } from '@tanstack/react-router';
import type { Year } from '#contract/year';
import { nameIn } from '#kernel/language';
import { PageHeading } from '../shell/page-heading.js';
import { useTexts } from '../shell/use-texts.js';
import { PlanLink } from './proposal/plan-link.js';
import { Icon } from '../ui/icon.js';
import { Segmented } from '../ui/segmented.js';
import { handOver, svgFile } from './svg-file.js';
import { isHeld } from './wheel-model.js';
import { type Choices, views } from './year-choices.js';

interface HeadProps {
  readonly year: Year | undefined;
  readonly choices: Choices;
}

const shortYear = (schoolYear: number) => `${schoolYear}–${String(schoolYear + 1).slice(2)}`;

/** Whose year is shown, where it is somebody's or some forum's alone. */
const useOf = ({ year, choices }: HeadProps): string | null => {
  const { language } = useTexts();
  const forum = year?.forums.find(({ id }) => id === choices.forum);
  const person = year?.people.find(({ id }) => id === choices.person);
  return forum ? nameIn(forum.name, language) : (person?.name ?? null);
};

const SaveDrawing = (props: HeadProps & { readonly year: Year }) => {
  const { t } = useTexts();
  const { schoolYear } = props.year;
  const of = useOf(props);
  const save = () => {
    const drawing = document.querySelector<SVGSVGElement>('.year-wheel > svg');
    if (drawing === null) return;
    const title = [t('year.title'), shortYear(schoolYear), of].filter(Boolean).join(' · ');
    const description = t('year.svg.description', { year: shortYear(schoolYear) });
    handOver(
      t('year.svg.file', { year: `${schoolYear}-${String(schoolYear + 1).slice(2)}` }),
      svgFile(drawing, { title, description }),
    );
  };
  return (
    <Button variant="tertiary" onClick={save}>
      <Icon name="fold" />
      {t('year.svg.save')}
    </Button>
  );
};

const Lead = (props: HeadProps & { readonly year: Year }) => {
  const { t } = useTexts();
  const { meetings, schoolYear } = props.year;
  const of = useOf(props);
  const going = meetings.filter(({ state }) => state !== 'cancelled');
  const held = going.filter(isHeld).length;
  const words = { year: shortYear(schoolYear), held, planned: going.length - held };
  return (
    <p className="lead">
      {t('year.lead', words)}
      {of && <span className="only-print"> {of}</span>}
    </p>
  );
};

/** The page by name, the way to other years, the views, and the ways to take it along. */
export const YearHead = ({ year, choices }: HeadProps) => {
  const { t } = useTexts();
  const another = (by: number) => (search: Readonly<Record<string, string | undefined>>) => ({
    ...search,
    year: String((year?.schoolYear ?? 0) + by),
    day: undefined,
    move: undefined,
  });
  return (
    <div className="page-head">
      <div>
        <PageHeading>{t('year.title')}</PageHeading>
        {year && <Lead year={year} choices={choices} />}
        {year && (
          <p className="year-steps no-print">
            <Link to="/year" search={another(-1)}>
              {t('year.previous')}
            </Link>
            <Link to="/year" search={another(1)}>
              {t('year.following')}
            </Link>
            <PlanLink schoolYear={year.schoolYear} />
          </p>
        )}
      </div>
      <div className="page-actions no-print">
        <Segmented
          legend={t('year.view.label')}
          value={choices.view}
          options={views.map((value) => ({
            value,
            label: t(`year.view.${value}`, { count: year?.conflicts.length ?? 0 }),
          }))}
          onChange={choices.show}
        />
        {choices.view === 'wheel' && year && <SaveDrawing year={year} choices={choices} />}
        <Button variant="tertiary" className="year-print" onClick={() => print()}>
          <Icon name="print" />
          {t('year.print')}
        </Button>
      </div>
    </div>
  );
};
