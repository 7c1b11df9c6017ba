import { Button } from '@digdir/designsystemet-react';
import type { YearProposal, YearScores } from '#contract/year-proposal';
import { problemText } from '../../shell/problem-text.js';
import { sayDone } from '../../shell/say.js';
import { useTexts } from '../../shell/use-texts.js';
import { ChangesTable } from './changes-table.js';
import { approve, discard } from './proposal.queries.js';
import { UnmetList } from './unmet-list.js';
import { useDeed } from '../../shell/use-deed.js';

const Scores = ({ scores }: { readonly scores: YearScores }) => {
  const { t, language } = useTexts();
  const percent = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 });
  return (
    <div className="sheet proposal-scores">
      <h2>{t('year-proposal.scores.title')}</h2>
      <ul>
        {(['regularity', 'preference', 'evenGaps'] as const).map((score) => (
          <li key={score}>
            {t(`year-proposal.scores.${score}`, { share: percent.format(scores[score]) })}
          </li>
        ))}
        <li>{t('year-proposal.scores.crowded', { count: scores.crowdedPersonDays })}</li>
      </ul>
    </div>
  );
};

const Summary = ({ proposal: { result } }: { readonly proposal: YearProposal }) => {
  const { t } = useTexts();
  if (result === null) return null;
  const moved = result.changes.filter(({ before }) => before !== null).length;
  const opened = result.changes.length - moved;
  const words = [
    ...(moved > 0 ? [t('year-proposal.result.moved', { count: moved })] : []),
    ...(opened > 0 ? [t('year-proposal.result.opened', { count: opened })] : []),
  ];
  return (
    <>
      <p className="lead">
        {words.length === 0 ? t('year-proposal.result.none') : `${words.join(', ')}.`}{' '}
        {t('year-proposal.result.all', { count: result.meetings })}
      </p>
      {result.stayed.length > 0 && (
        <p>{t('year-proposal.result.stayed', { count: result.stayed.length })}</p>
      )}
    </>
  );
};

const Decide = ({ proposal: { id, may } }: { readonly proposal: YearProposal }) => {
  const { t } = useTexts();
  const { busy, problem, run } = useDeed('year-proposal', 'meeting');
  const doIt = async (deed: (id: string) => Promise<unknown>, said: string) => {
    if (await run(() => deed(id))) void sayDone(t(said));
  };
  return (
    <>
      {problem !== undefined && (
        <p role="alert" className="ask-problem">
          {problemText(t, problem)}
        </p>
      )}
      <div className="proposal-decide">
        {may.includes('year-plan.approve') && (
          <Button
            aria-busy={busy}
            className="wide-on-phone"
            onClick={() => void doIt(approve, 'year-proposal.approved')}
          >
            {t('year-proposal.approve')}
          </Button>
        )}
        {may.includes('year-plan.discard') && (
          <Button
            variant="secondary"
            aria-busy={busy}
            className="wide-on-phone"
            onClick={() => void doIt(discard, 'year-proposal.discarded')}
          >
            {t('year-proposal.discard')}
          </Button>
        )}
      </div>
    </>
  );
};

/** A proposal that is ready: what it changes, how well it fits, what it does not give, and the answer to it. */
export const ProposalResult = ({ proposal }: { readonly proposal: YearProposal }) => {
  const { t } = useTexts();
  return (
    <>
      <section className="sheet proposal-ask" aria-labelledby="the-proposal">
        <h2 id="the-proposal">{t('year-proposal.result.title')}</h2>
        <Summary proposal={proposal} />
        <Decide proposal={proposal} />
      </section>
      {proposal.result && <Scores scores={proposal.result.scores} />}
      <UnmetList proposal={proposal} />
      <ChangesTable proposal={proposal} />
    </>
  );
};
