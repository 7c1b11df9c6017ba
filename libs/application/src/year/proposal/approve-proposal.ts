import { LockMode } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import type { ProposalApproved } from '#contract/year-proposal';
import type { Actor } from '#kernel/access/actor';
import type { YearProposalId } from '#kernel/ids';
import { done, type Fact, isRefusal, type Outcome, refuse } from '#kernel/outcome';
import { asDay } from '#kernel/time/day';
import { spanOfSchoolYear } from '#kernel/time/school-year';
import { groundOf } from '#persistence/year/proposal.queries';
import { YearProposal } from '#persistence/year/year-proposal.row';
import { Calendars } from '../../calendar/calendars.js';
import type { Store } from '../../store.js';
import { UnitOfWork } from '../../unit-of-work.js';
import { movesOf, type Move, writeMoves } from './move-many.js';
import { openingsOf, type Opening, writeOpenings } from './open-many.js';

interface Loaded {
  readonly row: YearProposal;
  /** Whether the year is still the one the proposal was made of. */
  readonly isSame: boolean;
  readonly moves: readonly Move[];
  readonly openings: readonly Opening[];
}

interface Change {
  readonly moves: readonly Move[];
  readonly openings: readonly Opening[];
}

/**
 * Makes a proposal the year: its meetings are moved and opened, and only now people are told, as of any meeting that is
 * moved or opened. What is past, summoned or running stays. Approved once more it does nothing.
 */
@Injectable()
export class ApproveProposal {
  constructor(
    private readonly work: UnitOfWork,
    private readonly calendars: Calendars,
  ) {}

  /** @throws Refused `year-proposal.state`, `year-proposal.outdated`, `meeting.double-booked` */
  async execute(actor: Actor, id: YearProposalId): Promise<ProposalApproved> {
    const calendars = await this.calendars.all(actor.owner);
    return this.work.run<Loaded, Change, ProposalApproved>(actor, 'year-plan.approve', {
      load: async (store) => {
        const { em } = store;
        // One plan at a time per municipality: the clock that opens meetings waits for it.
        await em.execute('select pg_advisory_xact_lock(hashtextextended(?, 1))', [actor.owner]);
        const lockMode = LockMode.PESSIMISTIC_WRITE;
        const row = await em.findOne(YearProposal, { id, owner: actor.owner }, { lockMode });
        if (row === null) return null;
        return { row, ...(await changesIn(store, row, calendars)) };
      },
      subject: () => ({ forum: null }),
      decide,
      apply: async ({ row }, { moves, openings }, store) => {
        await writeMoves(store, moves);
        await writeOpenings(store, openings);
        if (row.state === 'approved') return countsOf(row);
        row.state = 'approved';
        row.decidedBy = store.at.by;
        row.decidedAt = store.at.now;
        row.version += 1;
        return countsOf(row);
      },
    });
  }
}

const nothing = { isSame: true, moves: [], openings: [] };

async function changesIn(
  store: Store,
  { result, state, schoolYear, fromOn, ground }: YearProposal,
  calendars: Parameters<typeof openingsOf>[1]['calendars'],
): Promise<Omit<Loaded, 'row'>> {
  if (result == null || state !== 'ready') return nothing;
  const { to } = spanOfSchoolYear(schoolYear);
  const isSame =
    ground === (await groundOf(store.em, store.actor.owner, { from: fromOn, to })) &&
    asDay(store.at.today) < fromOn;
  if (!isSame) return { ...nothing, isSame };
  return {
    isSame,
    moves: await movesOf(store, result.changes),
    openings: await openingsOf(store, { changes: result.changes, schoolYear, calendars }),
  };
}

const countsOf = ({ result }: YearProposal): ProposalApproved => {
  const changes = result?.changes ?? [];
  const moved = changes.filter(({ meeting }) => meeting !== null).length;
  return { moved, opened: changes.length - moved };
};

const decide = ({ row, isSame, moves, openings }: Loaded): Outcome<Change> => {
  if (row.state === 'approved') return done({ moves: [], openings: [] });
  if (row.state !== 'ready')
    return refuse('year-proposal.state', { current: { state: row.state } });
  if (!isSame || moves.some(({ outcome }) => isRefusal(outcome)))
    return refuse('year-proposal.outdated');
  const facts = moves.flatMap(({ outcome }): readonly Fact[] =>
    isRefusal(outcome) ? [] : outcome.facts,
  );
  return done({ moves, openings }, approved(row), ...facts, ...openings.map(({ fact }) => fact));
};

const approved = ({ id }: YearProposal): Fact => ({
  name: 'year-proposal.approved',
  level: 'system',
  about: { noun: 'year-proposal', id },
  forum: null,
  from: 'ready',
  to: 'approved',
});
