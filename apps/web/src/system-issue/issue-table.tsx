import { Link } from '@tanstack/react-router';
import type { IssueLine } from '#contract/system-issue';
import { nameIn } from '#kernel/language';
import { placeOf } from '../shell/places.js';
import { useTexts } from '../shell/use-texts.js';
import { ForumName } from '../ui/forum-name.js';
import { MoodTag } from '../ui/mood-tag.js';
import { RespondBy } from '../ui/respond-by.js';

const moods = { raised: 'plain', lifted: 'act', answered: 'met', acknowledged: 'plain' } as const;

/** How far an issue has come, in one word. */
export const IssueState = ({ state }: Pick<IssueLine, 'state'>) => {
  const { t } = useTexts();
  return <MoodTag mood={moods[state]}>{t(`system-issue.state.${state}`)}</MoodTag>;
};

const IssueRow = ({ issue }: { readonly issue: IssueLine }) => {
  const { t, language } = useTexts();
  const waits = issue.state === 'raised' || issue.state === 'lifted';
  return (
    <tr>
      <th scope="row">
        <Link to={placeOf('system-issue', issue.id)} className="strong">
          {issue.title}
        </Link>
        <div className="second">{issue.number}</div>
      </th>
      <td data-label={t('system-issue-page.head.raised-in')}>
        <ForumName forum={issue.raisedIn} />
      </td>
      <td data-label={t('system-issue-page.head.at')}>
        {issue.atForum && <ForumName forum={issue.atForum} />}
        {issue.atOffice && nameIn(issue.atOffice.name, language)}
      </td>
      <td>
        <IssueState state={issue.state} />{' '}
        {waits && issue.respondBy && <RespondBy day={issue.respondBy} />}
      </td>
    </tr>
  );
};

const heads = ['title', 'raised-in', 'at', 'state'] as const;

interface IssueTableProps {
  readonly issues: readonly IssueLine[];
  /** What the table is called, for those who do not see it. */
  readonly name: string;
}

export const IssueTable = ({ issues, name }: IssueTableProps) => {
  const { t } = useTexts();
  return (
    <table className="plain-table stacks">
      <caption className="unseen">{name}</caption>
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {t(`system-issue-page.head.${head}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {issues.map((issue) => (
          <IssueRow key={issue.id} issue={issue} />
        ))}
      </tbody>
    </table>
  );
};
