import { Button } from '@digdir/designsystemet-react';
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { ReferralList } from '#contract/referral';
import { familyOfKind } from '#contract/forum-kinds';
import { PageHeading } from '../shell/page-heading.js';
import { useSignedIn } from '../shell/session.js';
import { useTexts } from '../shell/use-texts.js';
import { EmptyState } from '../ui/empty-state.js';
import { Icon } from '../ui/icon.js';
import { Loaded, Skeletons } from '../ui/section.js';
import { Segmented } from '../ui/segmented.js';
import { Queue } from './board/queue.js';
import { DraftList, SentList } from './lists.js';
import { draftsReading, sentReading } from './referral.queries.js';
import './referral.css';

const boxes = ['queue', 'sent', 'drafts'] as const;
type Box = (typeof boxes)[number];

/** Leads a forum that cases are sent to: then the queue is one's first page. */
const useReceives = (): boolean =>
  (useSignedIn()?.forums ?? []).some(
    ({ kind, roles }) =>
      ['intake', 'reach'].includes(familyOfKind(kind)) &&
      roles.some((role) => role === 'leader' || role === 'chair'),
  );

const NewLink = () => {
  const { t } = useTexts();
  return (
    <Button asChild>
      <Link to="/referrals/new">
        <Icon name="plus" size={18} /> {t('referral-page.list.new')}
      </Link>
    </Button>
  );
};

interface ListedProps {
  readonly box: 'sent' | 'drafts';
  readonly query: UseQueryResult<ReferralList>;
  readonly mayBegin: boolean;
}

const Listed = ({ box, query, mayBegin }: ListedProps) => {
  const { t } = useTexts();
  return (
    <Loaded query={query} skeleton={<Skeletons lines={7} />}>
      {({ items }) => {
        if (items.length > 0) {
          return box === 'sent' ? <SentList sent={items} /> : <DraftList drafts={items} />;
        }
        return (
          <div className="sheet">
            <EmptyState
              action={mayBegin && <Link to="/referrals/new">{t('referral-page.list.new')}</Link>}
            >
              {t(`referral-page.list.no-${box}`)}
            </EmptyState>
          </div>
        );
      }}
    </Loaded>
  );
};

const Sent = ({ mayBegin }: { readonly mayBegin: boolean }) => (
  <Listed box="sent" query={useQuery(sentReading)} mayBegin={mayBegin} />
);
const Drafts = ({ mayBegin }: { readonly mayBegin: boolean }) => (
  <Listed box="drafts" query={useQuery(draftsReading)} mayBegin={mayBegin} />
);

/** Cases: the queue for those who receive, what was sent, and what is being written. */
export const ReferralsPage = () => {
  const { t } = useTexts();
  const receives = useReceives();
  const mayBegin = useSignedIn()?.may.includes('referral.draft') ?? false;
  const navigate = useNavigate();
  const search = useSearch({ from: '/behind-door/referrals' });
  const own = boxes.filter((box) => box !== 'queue' || receives);
  const box: Box = own.find((one) => one === search['box']) ?? own[0] ?? 'sent';
  return (
    <div className="content referrals" data-box={box}>
      <div className="page-head">
        <PageHeading>
          {t(box === 'queue' ? 'referral-page.queue.title' : 'referral-page.list.title')}
        </PageHeading>
        <div className="page-actions">
          <Segmented
            legend={t('referral-page.list.boxes')}
            value={box}
            options={own.map((value) => ({ value, label: t(`referral-page.list.${value}`) }))}
            onChange={(value) => void navigate({ to: '/referrals', search: { box: value } })}
          />
          {mayBegin && box !== 'queue' && <NewLink />}
        </div>
      </div>
      {box === 'queue' && <Queue />}
      {box === 'sent' && <Sent mayBegin={mayBegin} />}
      {box === 'drafts' && <Drafts mayBegin={mayBegin} />}
    </div>
  );
};
