import { AnswerEscalation } from '#application/escalation/answer-escalation';
import { ListEscalations } from '#application/escalation/list-escalations';
import { ElectChair } from '#application/election/elect-chair';
import { ReadElection } from '#application/election/read-election';
import { ReadMyDay } from '#application/my-day/read-my-day';
import { AcknowledgeIssue } from '#application/system-issue/acknowledge-issue';
import { AnswerIssue } from '#application/system-issue/answer-issue';
import { LiftIssue } from '#application/system-issue/lift-issue';
import { ListIssues } from '#application/system-issue/list-issues';
import { RaiseIssue } from '#application/system-issue/raise-issue';
import { ReadIssue } from '#application/system-issue/read-issue';
import type { IssuePage } from '#contract/system-issue';
import type { Actor } from '#kernel/access/actor';
import type {
  DutyId,
  EscalationId,
  ForumId,
  OfficeId,
  PersonId,
  SeatId,
  SystemIssueId,
} from '#kernel/ids';
import { isOver } from '#kernel/forum/lifecycle';
import { addWorkingDays } from '#kernel/time/calendar';
import { type Day, weekdayOf } from '#kernel/time/day';
import type { World } from '../world.js';
import { isWaiting } from './administrator.js';
import { daysToTakeOn } from './case-desk.js';

const thursday = 4;
const words = 'Vi har for få hender til ettermiddagene, og ber om en felles løsning.';

interface Raised {
  readonly id: SystemIssueId;
  readonly raisedIn: ForumId;
}

/** Issues of the system are raised under every way up, lifted, answered and acknowledged; offices empty their inboxes. */
export class Upward {
  private open: Raised[] = [];
  private coming: { readonly on: Day; readonly forum: ForumId }[];
  /** Ways up that an issue has gone, as `from to`: what has not been gone is gone first. */
  private readonly gone = new Set<string>();

  constructor(private readonly world: World) {
    const { town } = world;
    const chance = world.chance('issues');
    const forums = new Map(town.pack.forums.map((forum) => [forum.key, forum]));
    this.coming = town.pack.edges
      .filter(({ kind }) => kind === 'escalatesTo')
      .flatMap(({ from }) => {
        const [forum, planned] = [town.ids.forums.get(from), forums.get(from)];
        if (forum === undefined || planned === undefined || isOver(planned.status)) return [];
        const soonest = isWaiting(planned) ? daysToTakeOn : 1;
        const on = addWorkingDays(world.today(), chance.between(soonest, 120), town.calendar);
        return [{ on, forum }];
      });
  }

  async live(day: Day): Promise<void> {
    const due = this.coming.filter(({ on }) => on <= day);
    this.coming = this.coming.filter(({ on }) => on > day);
    for (const { forum } of due) await this.raise(forum);
    if (weekdayOf(day) !== thursday) return;
    const open: Raised[] = [];
    for (const one of this.open) if (await this.move(one)) open.push(one);
    this.open = open;
    if (Number(day.slice(8)) <= 7) for (const holder of this.asked()) await this.inbox(holder);
    for (const chair of this.electedChairs()) await this.elect(chair);
  }

  private async raise(forum: ForumId): Promise<void> {
    const { world } = this;
    const leader = world.leader(forum);
    if (leader === null) return;
    const body = { forum, title: 'Ettermiddagstilbud', text: words };
    const raised = await world.heard.around(forum, async () =>
      world.verb(RaiseIssue).execute(await world.as(leader), body),
    );
    this.open.push({ id: raised.id as SystemIssueId, raisedIn: forum });
  }

  /**
   * Whoever has it before them lifts it as long as there is a way not yet gone, else answers.
   * @returns whether there is more to do with it
   */
  private async move({ id, raisedIn }: Raised): Promise<boolean> {
    const { world } = this;
    const raiser = world.leader(raisedIn);
    if (raiser === null) return true;
    const seen = await world.verb(ReadIssue).execute(await world.as(raiser), id);
    if (seen.state === 'acknowledged') return false;
    const at = seen.atOffice === null ? world.leader(seen.atForum?.id ?? '') : this.holder(seen);
    if (at === null) return true;
    const actor = await world.as(at);
    await this.deed(await world.verb(ReadIssue).execute(actor, id), actor);
    return true;
  }

  private holder({ atOffice }: IssuePage): PersonId | null {
    return this.world.town.holders.get(atOffice?.id ?? '') ?? null;
  }

  private async deed(page: IssuePage, actor: Actor): Promise<unknown> {
    const { world } = this;
    const asked = { id: page.id as SystemIssueId, version: page.version };
    if (page.may.includes('system-issue.acknowledge'))
      return world.verb(AcknowledgeIssue).execute(actor, asked);
    const [first] = page.liftTo;
    if (
      first !== undefined &&
      page.state !== 'answered' &&
      page.may.includes('system-issue.lift')
    ) {
      const here = page.atForum?.id ?? page.raisedIn.id;
      const wayTo = ({ forum, office }: IssuePage['liftTo'][number]) =>
        `${here} ${forum?.id ?? office?.id ?? ''}`;
      const fresh = page.liftTo.find((one) => !this.gone.has(wayTo(one)));
      const to = fresh ?? world.chance('issues').pick(page.liftTo);
      this.gone.add(wayTo(to));
      const place =
        to.forum === null
          ? { office: to.office?.id as OfficeId }
          : { forum: to.forum.id as ForumId };
      return world.verb(LiftIssue).execute(actor, asked, { ...place, why: words });
    }
    if (!page.may.includes('system-issue.answer')) return null;
    return world.verb(AnswerIssue).execute(actor, asked, 'Vi prøver en ordning fram til jul.');
  }

  /** Whoever is asked about what is overdue, and somebody who is not. */
  private asked(): Set<PersonId> {
    const { pack, ids, holders } = this.world.town;
    const above = pack.forums.flatMap(
      ({ overdueTo }) => holders.get(ids.offices.get(overdueTo ?? '') ?? '') ?? [],
    );
    const all = [...holders.values()];
    return new Set([
      ...above,
      ...(all.length === 0 ? [] : [this.world.chance('inboxes').pick(all)]),
    ]);
  }

  private async inbox(holder: PersonId): Promise<void> {
    const { world } = this;
    const actor = await world.as(holder);
    const asked = { state: 'open', limit: 50 } as const;
    const { items } = await world.verb(ListEscalations).execute(actor, asked);
    for (const { id, version } of items)
      await world
        .verb(AnswerEscalation)
        .execute(actor, { id: id as EscalationId, version }, 'Ny frist er avtalt.');
    if (items.length > 0) await world.verb(ListIssues).execute(actor, { box: 'at-me', limit: 50 });
  }

  private electedChairs(): PersonId[] {
    const { pack, ids, sittings } = this.world.town;
    const forums = new Set(
      pack.seats
        .filter(({ termMonths }) => termMonths !== null)
        .map(({ forum }) => ids.forums.get(forum)),
    );
    const chairs = sittings.filter(({ forum, role }) => role === 'chair' && forums.has(forum));
    return chairs.map(({ person }) => person);
  }

  /** A chair whose term runs out lets the members choose the next in turn. */
  private async elect(leader: PersonId): Promise<void> {
    const { world } = this;
    const actor = await world.as(leader);
    const { waiting } = await world.verb(ReadMyDay).execute(actor);
    for (const { id, forum } of waiting.filter(({ kind }) => kind === 'election')) {
      const { candidates } = await world.verb(ReadElection).execute(actor, id as DutyId);
      const chosen = candidates.find(({ inTurn, person }) => inTurn && person.id !== leader);
      if (chosen === undefined) continue;
      await world.verb(ElectChair).execute(actor, id as DutyId, chosen.seat as SeatId);
      const seat = world.town.sittings.find(
        (one) => one.forum === forum?.id && one.role === 'chair',
      );
      if (seat !== undefined) seat.person = chosen.person.id as PersonId;
      for (const person of [leader, chosen.person.id as PersonId]) world.stage.forget(person);
    }
  }
}
