import { Button, Fieldset, Radio } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { Election } from '#contract/duty';
import { nameIn } from '#kernel/language';
import { post, ProblemError, reading } from '../shell/api.js';
import { NotFound } from '../shell/not-found.js';
import { PageLoaded } from '../shell/page-loaded.js';
import { PageHeading } from '../shell/page-heading.js';
import { placeOf } from '../shell/places.js';
import { problemText } from '../shell/problem-text.js';
import { readAnew } from '../shell/read-anew.js';
import { sayDone } from '../shell/say.js';
import { useTexts } from '../shell/use-texts.js';
import { DateText } from '../ui/date-text.js';
import { EmptyState } from '../ui/empty-state.js';
import { ForumName } from '../ui/forum-name.js';
import { Icon } from '../ui/icon.js';
import { Section } from '../ui/section.js';

import './election.css';

const electionReading = (id: string) => reading<Election>(`/api/duties/${id}`, ['duty', 'seat']);

interface ElectionProps {
  readonly election: Election;
}

/** Chooses, once however often it is pressed; what the forum's own rule refuses is told in place. */
const useElecting = ({ id }: Election, name: string) => {
  const { t } = useTexts();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>();
  const elect = async (seat: string) => {
    if (busy) return;
    setBusy(true);
    setProblem(undefined);
    try {
      await post(`/api/duties/${id}/elect`, { seat });
      void sayDone(t('election-page.done', { name }));
    } catch (error) {
      setProblem(error);
    }
    await readAnew('duty', 'forum', 'seat');
    setBusy(false);
  };
  return { busy, problem, elect };
};

const Choice = ({ election }: ElectionProps) => {
  const { t, language } = useTexts();
  const { candidates } = election;
  const [seat, setSeat] = useState(candidates.find(({ inTurn }) => inTurn)?.seat);
  const chosen = candidates.find((candidate) => candidate.seat === seat);
  const { busy, problem, elect } = useElecting(election, chosen?.person.name ?? '');
  if (candidates.length === 0) return <EmptyState>{t('election-page.nobody')}</EmptyState>;
  return (
    <form
      className="election-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (seat !== undefined) void elect(seat);
      }}
    >
      <Fieldset>
        <Fieldset.Legend>{t('election-page.who')}</Fieldset.Legend>
        <Fieldset.Description>{t('election-page.turn')}</Fieldset.Description>
        {candidates.map((candidate) => (
          <Radio
            key={candidate.seat}
            name="candidate"
            value={candidate.seat}
            label={candidate.person.name}
            description={[
              nameIn(candidate.label, language),
              ...(candidate.inTurn ? [] : [t('election-page.not-in-turn')]),
            ].join(' · ')}
            checked={candidate.seat === seat}
            onChange={() => setSeat(candidate.seat)}
          />
        ))}
      </Fieldset>
      {problem !== undefined && (
        <p role="alert" className="ask-problem">
          {problemText(t, problem)}
        </p>
      )}
      <div>
        <Button type="submit" aria-busy={busy} className="wide-on-phone">
          {chosen
            ? t('election-page.choose', { name: chosen.person.name })
            : t('election-page.choose-one')}
        </Button>
      </div>
    </form>
  );
};

const Outcome = ({ election }: ElectionProps) => {
  const { t } = useTexts();
  if (election.state === 'done') {
    return (
      <p className="election-done">
        <span className="is-met">
          <Icon name="check" />
        </span>{' '}
        {election.chosen
          ? t('election-page.is-chosen', { name: election.chosen.name })
          : t('election-page.is-done')}
      </p>
    );
  }
  if (!election.may.includes('duty.elect'))
    return <EmptyState>{t('election-page.others')}</EmptyState>;
  return <Choice election={election} />;
};

/** Those who were elected before, the latest first. */
const Earlier = ({ election: { earlier } }: ElectionProps) => {
  const { t } = useTexts();
  if (earlier.length === 0) return null;
  return (
    <Section title={t('election-page.earlier')} count={earlier.length}>
      <ul className="rows">
        {earlier.map(({ person, on }) => (
          <li key={on} className="election-facts">
            {person.name} <DateText when={on} form="date" />
          </li>
        ))}
      </ul>
    </Section>
  );
};

/** The choice of who leads the forum next: whose turn it is, and the deed. */
export const ElectionPage = () => {
  const { t, language } = useTexts();
  const { id } = useParams({ from: '/behind-door/elections/$id' });
  const election = useQuery(electionReading(id));
  if (election.error instanceof ProblemError && election.error.status === 404) return <NotFound />;
  return (
    <div className="content election">
      <PageLoaded query={election}>
        {(answer) => (
          <>
            <div>
              <PageHeading>
                {t('election-page.title', { forum: nameIn(answer.forum.name, language) })}
              </PageHeading>
              <p className="lead election-facts">
                <Link to={placeOf('forum', answer.forum.id)}>
                  <ForumName forum={answer.forum} />
                </Link>
                {answer.state === 'open' && (
                  <span>
                    {t('election-page.by')} <DateText when={answer.dueOn} form="day" />
                  </span>
                )}
              </p>
            </div>
            <div className="sheet election-sheet">
              <Outcome key={answer.version} election={answer} />
            </div>
            <Earlier election={answer} />
          </>
        )}
      </PageLoaded>
    </div>
  );
};
