import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { IssuePage as Issue } from '#contract/system-issue';
import { nameIn } from '#kernel/language';
import { ProblemError } from '../shell/api.js';
import { dateIn } from '../shell/dates.js';
import { NotFound } from '../shell/not-found.js';
import { PageLoaded } from '../shell/page-loaded.js';
import { PageHeading } from '../shell/page-heading.js';
import { lists, placeOf } from '../shell/places.js';
import { useTexts } from '../shell/use-texts.js';
import { DateText } from '../ui/date-text.js';
import { ForumName } from '../ui/forum-name.js';
import { Icon } from '../ui/icon.js';
import { Section } from '../ui/section.js';
import { RespondBy } from '../ui/respond-by.js';
import { IssueDeeds } from './issue-deeds.js';
import { IssueState } from './issue-table.js';
import { IssueTrail, IssueWay } from './issue-way.js';
import { issueReading } from './issue.queries.js';
import './system-issue.css';

interface IssueProps {
  readonly issue: Issue;
}

const Where = ({ issue }: IssueProps) => {
  const { t, language } = useTexts();
  const waits = issue.state === 'raised' || issue.state === 'lifted';
  return (
    <Section title={t('system-issue-page.where')}>
      <div className="sheet issue-sheet">
        <IssueTrail issue={issue} />
        <p className="strong">
          {issue.atForum && <ForumName forum={issue.atForum} />}
          {issue.atOffice && nameIn(issue.atOffice.name, language)}
        </p>
        {waits && issue.respondBy && <RespondBy day={issue.respondBy} />}
        {issue.meeting && (
          <p className="with-symbol">
            <Icon name="calendar" size={18} />
            <Link to={placeOf('meeting', issue.meeting.id)}>
              {t('system-issue.meeting', { day: dateIn(language, issue.meeting.day, 'day') })}
            </Link>
          </p>
        )}
        {waits && issue.atForum && !issue.meeting && issue.state === 'lifted' && (
          <p className="second">{t('system-issue.waiting')}</p>
        )}
      </div>
    </Section>
  );
};

const Told = ({ issue }: IssueProps) => {
  const { t } = useTexts();
  return (
    <div className="sheet issue-sheet">
      <p className="issue-words">{issue.text}</p>
      <p className="second">
        {t('system-issue-page.raised-by', { name: issue.raisedBy.name })}{' '}
        <DateText when={issue.raisedAt} form="date" />
      </p>
      {issue.answer !== null && (
        <div className="issue-answer">
          <h2>
            <span className="is-met">
              <Icon name="check" />
            </span>{' '}
            {t('system-issue-page.answer')}
          </h2>
          <p className="issue-words">{issue.answer}</p>
        </div>
      )}
    </div>
  );
};

const Shown = ({ issue }: IssueProps) => (
  <>
    <div className="issue-head">
      <p className="second with-symbol">
        <span>{issue.number}</span>
        <IssueState state={issue.state} />
      </p>
      <PageHeading>{issue.title}</PageHeading>
    </div>
    <div className="columns">
      <div>
        <Told issue={issue} />
        <IssueDeeds issue={issue} />
      </div>
      <div>
        <Where issue={issue} />
        <IssueWay steps={issue.steps} />
      </div>
    </div>
  </>
);

/** One issue: what it is about, where it lies, what was said on the way, and what the reader does now. */
export const IssuePage = () => {
  const { t } = useTexts();
  const { id } = useParams({ from: '/behind-door/system-issues/$id' });
  const issue = useQuery(issueReading(id));
  if (issue.error instanceof ProblemError && issue.error.status === 404) return <NotFound />;
  return (
    <div className="content">
      <p>
        <Link to={lists.systemIssues}>{t('system-issue.title')}</Link>
      </p>
      <PageLoaded query={issue}>{(answer) => <Shown key={answer.id} issue={answer} />}</PageLoaded>
    </div>
  );
};
