import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Year, YearForum } from '#contract/year';
import { familyOfKind, type ForumFamily } from '#contract/forum-kinds';
import { nameIn } from '#kernel/language';
import { isOf } from '#kernel/meeting/forums-of';
import { forumsBeside } from '#kernel/time/cadence/beside';
import { placeOf } from '../shell/places.js';
import { useTexts } from '../shell/use-texts.js';
import { DateText } from '../ui/date-text.js';
import { FamilySymbol } from '../ui/family-symbol.js';
import { ForumTile } from '../ui/forum-tile.js';
import { Icon } from '../ui/icon.js';
import { CadenceText } from '../forum/cadence-text.js';
import { forumReading } from '../forum/forum.queries.js';
import { itemIn } from './move/break-text.js';
import { families, isHeld } from './wheel-model.js';
import type { Choices } from './year-choices.js';

interface PanelProps {
  readonly year: Year;
  readonly forum: YearForum;
}

const Duties = ({ year, forum }: PanelProps) => {
  const { t, language } = useTexts();
  const duties = year.obligations.filter((duty) => duty.forum === forum.id);
  return (
    <ul className="rows">
      {duties.map((duty) => (
        <li key={`${duty.half} ${duty.key}`}>
          <Icon name={duty.met ? 'check' : 'warning'} size={16} />
          <span>
            {itemIn(duty.key, { t, language, items: year.items })},{' '}
            {t(`year.half-year.${duty.half}`).toLocaleLowerCase()}
          </span>
          <span className={`number ${duty.met ? 'is-met' : 'is-late'}`}>
            {t('year.of', { met: duty.planned, needed: duty.required })}
          </span>
        </li>
      ))}
    </ul>
  );
};

const ForumMeetings = ({ year, forum }: PanelProps) => {
  const { t } = useTexts();
  const meetings = year.meetings.filter(
    (meeting) => isOf(meeting, forum.id) && meeting.state !== 'cancelled',
  );
  if (meetings.length === 0) return <p className="second">{t('year.panel.none')}</p>;
  return (
    <ol>
      {meetings.map((meeting) => (
        <li key={meeting.id}>
          <FamilySymbol family={familyOfKind(forum.kind)} planned={!isHeld(meeting)} size={12} />
          <Link to={placeOf('meeting', meeting.id)} className="strong">
            <DateText when={meeting.day} form="weekdayShort" />
          </Link>
          <span className="second number">{t(`forum-page.meetings.states.${meeting.state}`)}</span>
        </li>
      ))}
    </ol>
  );
};

/** How often it meets; the forums it meets before, after or together with are named as its own page names them. */
const Rhythm = ({ forum }: Pick<PanelProps, 'forum'>) => {
  const isBeside = forumsBeside(forum.cadence).length > 0;
  const page = useQuery({ ...forumReading(forum.id), enabled: isBeside });
  if (forum.cadence === null || (isBeside && page.isPending)) return null;
  return (
    <p className="second">
      <CadenceText cadence={forum.cadence} names={page.data?.beside} />
    </p>
  );
};

/** The chosen forum: what it must, and when it meets. */
export const ForumPanel = ({ year, forum, choices }: PanelProps & { choices: Choices }) => {
  const { t, language } = useTexts();
  return (
    <section className="sheet year-panel" aria-label={nameIn(forum.name, language)}>
      <div className="year-panel-head">
        <ForumTile family={familyOfKind(forum.kind)} />
        <div>
          <h2>{nameIn(forum.name, language)}</h2>
          <p className="second">
            {forum.leader
              ? t('forum-page.led-by', { name: forum.leader.name })
              : t('forum-page.no-leader')}
          </p>
        </div>
      </div>
      <Rhythm forum={forum} />
      <Duties year={year} forum={forum} />
      <h3>{t('year.panel.meetings')}</h3>
      <ForumMeetings year={year} forum={forum} />
      <p className="year-panel-actions">
        <Link to="/forums/$id" params={{ id: forum.id }} className="strong">
          {t('year.panel.open')}
        </Link>
        <button
          type="button"
          className="as-link strong no-print"
          aria-pressed={choices.near}
          onClick={() => choices.zoom(!choices.near)}
        >
          {t(choices.near ? 'year.panel.farther' : 'year.panel.nearer')}
        </button>
        <button
          type="button"
          className="as-link strong no-print"
          onClick={() => choices.choose(null)}
        >
          {t('year.panel.let-go')}
        </button>
      </p>
    </section>
  );
};

interface KeyProps {
  readonly year: Year;
  readonly hidden: ReadonlySet<ForumFamily>;
  readonly onToggle: (family: ForumFamily) => void;
}

/** The families: what the symbols mean, how many meetings, and the filter in one. */
export const FamilyKey = ({ year, hidden, onToggle }: KeyProps) => {
  const { t } = useTexts();
  const kindOf = new Map(
    year.forums.map((forum): [string, ForumFamily] => [forum.id, familyOfKind(forum.kind)]),
  );
  const count = (family: ForumFamily) =>
    year.meetings.filter(({ forum }) => kindOf.get(forum) === family).length;
  return (
    <div className="year-key">
      {families
        .filter((family) => year.forums.some((forum) => familyOfKind(forum.kind) === family))
        .map((family) => (
          <button
            key={family}
            type="button"
            aria-pressed={!hidden.has(family)}
            onClick={() => onToggle(family)}
          >
            <FamilySymbol family={family} /> {t(`forum-kinds.family.${family}`)}{' '}
            <span className="muted">{count(family)}</span>
          </button>
        ))}
    </div>
  );
};

const Dot = ({ fill, stroke }: { readonly fill: string; readonly stroke?: string }) => (
  <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
    <circle cx="6" cy="6" r="4.6" fill={fill} stroke={stroke ?? fill} strokeWidth="1.4" />
  </svg>
);

/** What the marks mean. */
export const Signs = () => {
  const { t } = useTexts();
  return (
    <ul className="year-signs" aria-label={t('year.key.title')}>
      <li>
        <Dot fill="var(--family-near)" /> {t('year.key.held')}
      </li>
      <li>
        <Dot fill="var(--sheet)" stroke="var(--family-near)" /> {t('year.key.planned')}
      </li>
      <li>
        <Dot fill="var(--sun)" /> {t('year.key.standing')}
      </li>
      <li>
        <Dot fill="var(--ink)" /> {t('year.key.guest')}
      </li>
      <li>
        <Dot fill="var(--sun-wash)" stroke="var(--sun)" /> {t('year.key.holiday')}
      </li>
    </ul>
  );
};
