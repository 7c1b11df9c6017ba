import { Button, Skeleton } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import type { ForumPage as Forum } from '#contract/forum';
import { familyOfKind } from '#contract/forum-kinds';
import { nameIn } from '#kernel/language';
import { ProblemError } from '../shell/api.js';
import { dateIn } from '../shell/dates.js';
import { NotFound } from '../shell/not-found.js';
import { PageLoaded } from '../shell/page-loaded.js';
import { PageHeading } from '../shell/page-heading.js';
import { placeOf } from '../shell/places.js';
import { useTexts } from '../shell/use-texts.js';
import { ForumTile } from '../ui/forum-tile.js';
import { Icon } from '../ui/icon.js';
import { Skeletons } from '../ui/section.js';
import { CallMeeting } from './call/call-meeting.js';
import { CadenceText } from './cadence-text.js';
import { forumReading } from './forum.queries.js';
import { comingOf } from './meetings.js';
import { forumTabs, panelOf, type ForumTab } from './tabs.js';
import './forum.css';

const isTab = (text: string | undefined): text is ForumTab => forumTabs.some((tab) => tab === text);

/** Whom the forum is for: years, and what the plan adds to them. */
const AgesText = ({ ages }: { readonly ages: NonNullable<Forum['ages']> }) => {
  const { t } = useTexts();
  const { from, to, followUpTo } = ages;
  const more = (['unborn', 'guardians', 'adults'] as const)
    .filter((word) => ages[word] === true)
    .map((word) => t(`forum-page.ages-more.${word}`));
  const follows =
    followUpTo === undefined ? [] : [t('forum-page.ages-more.follow-up', { to: followUpTo })];
  return [t('forum-page.ages', { from, to }), ...follows, ...more].join(', ');
};

const Facts = ({ forum }: { readonly forum: Forum }) => {
  const { t, language } = useTexts();
  return (
    <ul className="forum-facts">
      <li>
        <Icon name="person" size={18} />
        {forum.leader
          ? t('forum-page.led-by', { name: forum.leader.name })
          : t('forum-page.no-leader')}
      </li>
      {forum.cadence && (
        <li>
          <Icon name="calendar" size={18} />
          <CadenceText cadence={forum.cadence} names={forum.beside} />
        </li>
      )}
      {forum.convener && (
        <li>{t('forum-page.convened-by', { name: nameIn(forum.convener, language) })}</li>
      )}
      {forum.ages && (
        <li>
          <AgesText ages={forum.ages} />
        </li>
      )}
      <li>{t(`forum.level.${forum.level}`)}</li>
    </ul>
  );
};

/** The one action of the page: the next meeting, for those who prepare it. */
const Prepare = ({ forum }: { readonly forum: Forum }) => {
  const { t, language } = useTexts();
  const [next] = comingOf(forum);
  if (!next || !forum.may.includes('meeting.prepare')) return null;
  return (
    <Button asChild className="wide-on-phone">
      <Link to={placeOf('meeting', next.id)}>
        <Icon name="calendar" />
        {next.state === 'in-session'
          ? t('my-day.next.join')
          : t('forum-page.prepare', { day: dateIn(language, next.day, 'day') })}
      </Link>
    </Button>
  );
};

/** The tabs are scrolled on a narrow page: the one that is open is brought into view. */
const useInView = (tab: ForumTab) => {
  const tabs = useRef<HTMLElement>(null);
  useEffect(() => {
    const { current } = tabs;
    const here = current?.children[forumTabs.indexOf(tab)];
    if (current && here instanceof HTMLElement)
      current.scrollLeft = here.offsetLeft - (current.clientWidth - here.offsetWidth) / 2;
  }, [tab]);
  return tabs;
};

const Tabs = ({ forum, tab }: { readonly forum: Forum; readonly tab: ForumTab }) => {
  const { t } = useTexts();
  const tabs = useInView(tab);
  const counts: Partial<Record<ForumTab, number>> = {
    seats: forum.seats.length,
    ...(forum.actions && {
      actions: forum.actions.overdue + forum.actions.week + forum.actions.later,
    }),
  };
  return (
    <nav ref={tabs} className="forum-tabs no-print" aria-label={t('forum-page.tabs.label')}>
      {forumTabs.map((name) => (
        <Link
          key={name}
          to="/forums/$id"
          params={{ id: forum.id }}
          search={name === 'overview' ? {} : { tab: name }}
          activeProps={{}}
          aria-current={name === tab ? 'page' : 'false'}
          data-here={name === tab}
          resetScroll={false}
        >
          {t(`forum-page.tabs.${name}`)} <span className="muted">{counts[name]}</span>
        </Link>
      ))}
    </nav>
  );
};

const Shown = ({ forum, tab }: { readonly forum: Forum; readonly tab: ForumTab }) => {
  const { language } = useTexts();
  const Panel = panelOf[tab];
  const name = nameIn(forum.name, language);
  return (
    <>
      <header className="forum-head">
        <ForumTile family={familyOfKind(forum.kind)} size={68} />
        <div>
          <PageHeading>{name}</PageHeading>
          <Facts forum={forum} />
        </div>
        <div className="forum-deeds no-print">
          <Prepare forum={forum} />
          <CallMeeting forum={forum} />
        </div>
      </header>
      <Tabs forum={forum} tab={tab} />
      <Panel forum={forum} />
    </>
  );
};

/** Everything about one forum; whoever leads it prepares the next meeting from here. */
export const ForumPage = () => {
  const { id } = useParams({ from: '/behind-door/forums/$id' });
  const { tab } = useSearch({ from: '/behind-door/forums/$id' });
  const forum = useQuery(forumReading(id));
  if (forum.error instanceof ProblemError && forum.error.status === 404) return <NotFound />;
  return (
    <div className="content">
      <PageLoaded
        query={forum}
        skeleton={
          <>
            <Skeleton variant="rectangle" height={68} />
            <Skeletons lines={8} />
          </>
        }
      >
        {(answer) => <Shown forum={answer} tab={isTab(tab) ? tab : 'overview'} />}
      </PageLoaded>
    </div>
  );
};
