import { Button } from '@digdir/designsystemet-react';
import { useId, useState } from 'react';
import type { ReplanYear, YearProposals } from '#contract/year-proposal';
import { problemText } from '../../shell/problem-text.js';
import { useToday } from '../../shell/session.js';
import { useTexts } from '../../shell/use-texts.js';
import { ChangeFields, type Typed } from './change-fields.js';
import { proposeYear, replanYear } from './proposal.queries.js';
import { useDeed } from '../../shell/use-deed.js';

interface AskProps {
  readonly schoolYear: number;
  readonly known: YearProposals;
}

const Problem = ({ problem }: { readonly problem: unknown }) => {
  const { t } = useTexts();
  return problem === undefined ? null : (
    <p role="alert" className="ask-problem">
      {problemText(t, problem)}
    </p>
  );
};

const AskNew = ({ schoolYear }: { readonly schoolYear: number }) => {
  const { t } = useTexts();
  const { busy, problem, run } = useDeed('year-proposal', 'meeting');
  return (
    <section className="sheet proposal-ask" aria-labelledby="ask-new">
      <h2 id="ask-new">{t('year-proposal.new.title')}</h2>
      <p className="second">{t('year-proposal.new.lead')}</p>
      <Problem problem={problem} />
      <div>
        <Button
          aria-busy={busy}
          className="wide-on-phone"
          onClick={() => void run(() => proposeYear(schoolYear))}
        >
          {t('year-proposal.new.go')}
        </Button>
      </div>
    </section>
  );
};

/** The change as the server wants it; nothing where something is missing. */
const changesOf = ({ kind, person, forum, unit, from, to }: Typed): unknown[] => {
  if (kind === 'away') return [{ kind, person, from, to }];
  if (kind === 'begins') return [{ kind, forum, from }];
  return [{ kind, forum: forum || null, unit: unit || null, from, to }];
};

/** The first thing that is not told yet; null when all is. */
const missingIn = ({ kind, person, forum, from, to }: Typed): 'who' | 'forum' | 'days' | null => {
  if (kind === 'away' && person === '') return 'who';
  if (kind === 'begins' && forum === '') return 'forum';
  const isSpan = kind === 'begins' || (to !== '' && from <= to);
  return from !== '' && isSpan ? null : 'days';
};

const AskReplan = ({ schoolYear, known }: AskProps) => {
  const { t } = useTexts();
  const today = useToday();
  const { busy, problem, run } = useDeed('year-proposal', 'meeting');
  const [typed, setTyped] = useState<Typed>({
    kind: 'away',
    person: '',
    forum: '',
    unit: '',
    from: today,
    to: today,
  });
  const missing = missingIn(typed);
  const why = useId();
  const send = () => replanYear({ schoolYear, changes: changesOf(typed) } as ReplanYear);
  return (
    <form
      className="sheet proposal-ask"
      aria-labelledby="ask-replan"
      onSubmit={(event) => {
        event.preventDefault();
        if (missing === null) void run(send);
      }}
    >
      <h2 id="ask-replan">{t('year-proposal.replan.title')}</h2>
      <p className="second">{t('year-proposal.replan.lead')}</p>
      <ChangeFields
        typed={typed}
        known={known}
        onType={(change) => setTyped({ ...typed, ...change })}
      />
      <Problem problem={problem} />
      <div>
        <Button
          type="submit"
          aria-busy={busy}
          aria-disabled={missing !== null}
          aria-describedby={missing === null ? undefined : why}
          className="wide-on-phone"
        >
          {t('year-proposal.replan.go')}
        </Button>
        {missing && (
          <p id={why} className="second">
            {t(`year-proposal.replan.missing.${missing}`)}
          </p>
        )}
      </div>
    </form>
  );
};

/** Asks for a proposal: a new year, or one that follows a change. */
export const AskProposal = ({ schoolYear, known }: AskProps) => (
  <div className="proposal-columns">
    <AskReplan schoolYear={schoolYear} known={known} />
    <AskNew schoolYear={schoolYear} />
  </div>
);
