import { Button } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import type { YearProposal, YearProposals } from '#contract/year-proposal';
import { PageHeading } from '../../shell/page-heading.js';
import { useToday } from '../../shell/session.js';
import { useTexts } from '../../shell/use-texts.js';
import { Loaded, Skeletons } from '../../ui/section.js';
import { AskProposal } from './ask-proposal.js';
import { discard, proposalReading, proposalsReading } from './proposal.queries.js';
import { ProposalResult } from './proposal-result.js';
import { useDeed } from '../../shell/use-deed.js';

import './proposal.css';

const Planning = ({ proposal }: { readonly proposal: YearProposal }) => {
  const { t } = useTexts();
  const { busy, run } = useDeed('year-proposal', 'meeting');
  const { placed, of } = proposal.progress;
  const said = t('year-proposal.planning.progress', { placed, of });
  return (
    <section className="sheet proposal-ask" aria-labelledby="planning">
      <h2 id="planning">{t('year-proposal.planning.title')}</h2>
      <progress max={Math.max(1, of)} value={placed} aria-labelledby="planning" />
      <output>{said}</output>
      <div>
        <Button
          variant="secondary"
          aria-busy={busy}
          className="wide-on-phone"
          onClick={() => void run(() => discard(proposal.id))}
        >
          {t('year-proposal.planning.cancel')}
        </Button>
      </div>
    </section>
  );
};

const Failed = () => {
  const { t } = useTexts();
  return (
    <section className="sheet proposal-ask" role="alert">
      <h2>{t('year-proposal.failed.title')}</h2>
      <p>{t('year-proposal.failed.lead')}</p>
    </section>
  );
};

interface NewestProps {
  readonly id: string;
  readonly schoolYear: number;
  readonly known: YearProposals;
}

const Newest = ({ id, schoolYear, known }: NewestProps) => {
  const proposal = useQuery(proposalReading(id));
  return (
    <Loaded query={proposal} skeleton={<Skeletons lines={6} />}>
      {(answer) => (
        <>
          {answer.state === 'planning' && <Planning proposal={answer} />}
          {answer.state === 'failed' && <Failed />}
          {answer.state === 'ready' && <ProposalResult proposal={answer} />}
          {answer.state !== 'planning' && <AskProposal schoolYear={schoolYear} known={known} />}
        </>
      )}
    </Loaded>
  );
};

/** Plans a school year: asks for a proposal, shows how far it has come, and what it would change. */
export const PlanPage = () => {
  const { t } = useTexts();
  const today = useToday();
  const { year } = useSearch({ from: '/behind-door/year/plan' });
  const [now = 0, month = 1] = today.split('-').map(Number);
  const schoolYear = Number(year) || now - (month < 8 ? 1 : 0);
  const proposals = useQuery(proposalsReading(schoolYear));
  return (
    <div className="content proposal">
      <div>
        <PageHeading>{t('year-proposal.title')}</PageHeading>
        <p className="lead">{t('year-proposal.lead')}</p>
        <Link to="/year" search={{ year: String(schoolYear) }}>
          {t('year-proposal.back')}
        </Link>
      </div>
      <Loaded query={proposals} skeleton={<Skeletons lines={8} />}>
        {(known) =>
          known.newest === null ? (
            <AskProposal schoolYear={schoolYear} known={known} />
          ) : (
            <Newest id={known.newest} schoolYear={schoolYear} known={known} />
          )
        }
      </Loaded>
    </div>
  );
};
