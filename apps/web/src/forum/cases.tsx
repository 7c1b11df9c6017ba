import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ForumPage } from '#contract/forum';
import { familyOfKind } from '#contract/forum-kinds';
import type { ReferralCard } from '#contract/referral';
import { nameIn } from '#kernel/language';
import { lists, placeOf } from '../shell/places.js';
import { useTexts } from '../shell/use-texts.js';
import { DeadlineRing, DeadlineText } from '../ui/deadline-ring.js';
import { EmptyState } from '../ui/empty-state.js';
import { FamilySymbol } from '../ui/family-symbol.js';
import { Icon } from '../ui/icon.js';
import { MoodTag } from '../ui/mood-tag.js';
import { Loaded, Section } from '../ui/section.js';
import { casesOfReading } from './forum-lists.queries.js';

/** Ready is green; what waits for someone is yellow; what nobody has looked at is plain. */
const moods: Readonly<Record<string, 'met' | 'soon'>> = {
  ready: 'met',
  'on-agenda': 'met',
  'awaiting-information': 'soon',
  'awaiting-consent': 'soon',
};

const CaseRow = ({ referral }: { readonly referral: ReferralCard }) => {
  const { t, language } = useTexts();
  const { clock } = referral;
  return (
    <tr>
      <th scope="row">
        <Link to={placeOf('referral', referral.id)} className="case-cell">
          {referral.receipt}
        </Link>
        <div className="second">{t(`forum-page.cases.kinds.${referral.kind}`)}</div>
      </th>
      <td>
        <FamilySymbol family={familyOfKind(referral.fromForum.kind)} />{' '}
        {referral.unit?.name ?? nameIn(referral.fromForum.name, language)}
      </td>
      <td>
        <MoodTag mood={moods[referral.state] ?? 'plain'}>
          {t(`referral.state.${referral.state}`)}
        </MoodTag>
      </td>
      <td>
        {clock && (
          <span className="deadline">
            <DeadlineRing
              left={clock.left}
              used={clock.used}
              size={32}
              paused={clock.pausedOn !== null}
            />
            <DeadlineText left={clock.left} paused={clock.pausedOn !== null} />
          </span>
        )}
      </td>
    </tr>
  );
};

const heads = ['case', 'from', 'ready', 'when'] as const;

const CaseTable = ({ cases }: { readonly cases: readonly ReferralCard[] }) => {
  const { t } = useTexts();
  return (
    <table className="plain-table stacks">
      <caption className="unseen">{t('forum-page.cases.title')}</caption>
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {t(`forum-page.cases.${head}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {cases.map((referral) => (
          <CaseRow key={referral.id} referral={referral} />
        ))}
      </tbody>
    </table>
  );
};

interface CasesProps {
  readonly forum: ForumPage;
  /** How many are shown before the link to the queue; all where it is left out. */
  readonly limit?: number;
}

const CaseList = ({ forum, limit = Infinity }: CasesProps) => {
  const { t } = useTexts();
  const cases = useQuery(casesOfReading(forum.id));
  return (
    <Section
      title={t('forum-page.cases.title')}
      count={cases.data?.items.length || undefined}
      aside={
        <Link to={lists.referrals} search={{ forum: forum.id }}>
          {t('forum-page.cases.open')}
        </Link>
      }
    >
      <Loaded query={cases}>
        {({ items }) => (
          <>
            <div className="sheet">
              {items.length === 0 ? (
                <EmptyState>{t('forum-page.cases.none')}</EmptyState>
              ) : (
                <CaseTable cases={items.slice(0, limit)} />
              )}
            </div>
            <p className="note-line">
              <Icon name="lock" size={16} /> {t('forum-page.cases.never-names')}
            </p>
          </>
        )}
      </Loaded>
    </Section>
  );
};

/** The cases of a forum that takes any; those who do not deal with them are told so. */
export const Cases = ({ forum, limit }: CasesProps) => {
  const { t } = useTexts();
  if (!forum.policy.accepts.some((kind) => kind !== 'system')) {
    return limit === undefined ? (
      <div className="sheet">
        <EmptyState>{t('forum-page.cases.no-cases')}</EmptyState>
      </div>
    ) : null;
  }
  if (forum.roles.length > 0)
    return <CaseList forum={forum} {...(limit === undefined ? {} : { limit })} />;
  return (
    <Section title={t('forum-page.cases.title')}>
      <div className="sheet">
        <EmptyState>
          <Icon name="lock" size={16} /> {t('forum-page.cases.hidden')}
        </EmptyState>
      </div>
    </Section>
  );
};
