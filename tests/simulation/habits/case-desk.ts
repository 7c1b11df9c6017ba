import { ReadExtracts } from '#application/minutes/read-extracts';
import { DraftReferral } from '#application/referral/draft-referral';
import { EditReferral } from '#application/referral/edit-referral';
import { ListReferrals } from '#application/referral/list-referrals';
import { ListRoutes } from '#application/referral/list-routes';
import { ListSlots } from '#application/referral/list-slots';
import { ReadReferral } from '#application/referral/read-referral';
import type { ReferralPage } from '#contract/referral';
import type { Actor } from '#kernel/access/actor';
import type { ForumId, PersonId, ReferralId } from '#kernel/ids';
import { isOver } from '#kernel/forum/lifecycle';
import { hasEnded, ownerOf } from '#kernel/referral/referral.states';
import { addDays, asDay, type Day } from '#kernel/time/day';
import { addWorkingDays } from '#kernel/time/calendar';
import { childNames, familyNames } from '#model-packs/demo/texts/names';
import type { World } from '../world.js';
import { isWaiting } from './administrator.js';
import { type CaseDoing, type CaseHabit, caseHabits, giveConsent, goBack } from './cases.js';

interface Known {
  readonly id: ReferralId;
  readonly from: ForumId;
  readonly to: ForumId;
  readonly sender: PersonId;
  next: Day;
}

/** New cases along one way in a school year, and so many in the town at least, for each deed to come up. */
const casesEach = 2;
const casesAtLeast = 16;
const daysToBegin = 150;
/** Working days from 1 August until what was planned has been taken into use. */
export const daysToTakeOn = 35;

/** Cases come along every way there is to refer, and whoever has the move does something with them now and then. */
export class CaseDeskOfTown {
  private readonly known: Known[] = [];
  /** Ways, as `from to`, along which a case has yet to go back. */
  private readonly toReturn = new Set<string>();
  /** Deeds that nobody in the town has done to a case yet: they are done before chance decides. */
  private readonly fresh = new Set(caseHabits.map(({ verb }) => verb));
  private coming: { readonly on: Day; readonly from: ForumId; readonly to: ForumId }[] = [];

  constructor(private readonly world: World) {
    const { town } = world;
    const chance = world.chance('cases');
    const ways = town.pack.edges.filter(({ kind, to }) => kind === 'refersTo' && 'forum' in to);
    for (const { kind, from, to } of town.pack.edges)
      if (kind === 'returnsTo' && 'forum' in to)
        this.toReturn.add(`${this.idOf(to.forum)} ${this.idOf(from)}`);
    const each = Math.max(casesEach, Math.ceil(casesAtLeast / Math.max(1, ways.length)));
    const forums = new Map(town.pack.forums.map((forum) => [forum.key, forum]));
    for (const { from, to } of ways) {
      const target = 'forum' in to ? to.forum : '';
      const ends = [from, target].flatMap((key) => forums.get(key) ?? []);
      if (ends.length < 2 || ends.some(({ status }) => isOver(status))) continue;
      // What has yet to begin is taken into use in September, and the first cases come in the weeks after.
      const soonest = ends.some(isWaiting) ? daysToTakeOn : 0;
      for (let count = 0; count < each; count += 1)
        this.coming.push({
          on: addWorkingDays(
            world.today(),
            soonest +
              (count === 0 ? chance.between(1, 12) : chance.between(10, daysToBegin - soonest)),
            town.calendar,
          ),
          from: this.idOf(from),
          to: this.idOf(target),
        });
    }
  }

  async live(day: Day): Promise<void> {
    // A working day may fall in the school's holidays: what was to come then comes on the next open day.
    const due = this.coming.filter(({ on }) => on <= day);
    this.coming = this.coming.filter(({ on }) => on > day);
    for (const one of due) await this.draft(one);
    for (const one of this.known) if (one.next <= day) await this.move(one);
  }

  private idOf(key: string): ForumId {
    const id = this.world.town.ids.forums.get(key);
    if (id === undefined) throw new Error(`The pack has no forum ${key}`);
    return id;
  }

  private async draft({ from, to }: { readonly from: ForumId; readonly to: ForumId }) {
    const { world } = this;
    const chance = world.chance('drafts');
    const sender = world.leader(from);
    if (sender === null) return;
    const actor = await world.as(sender);
    const { items } = await world.verb(ListRoutes).execute(actor);
    const route = items.find((one) => one.from.id === from)?.to.find((one) => one.id === to);
    const accepts = route?.accepts ?? [];
    const kind = chance.hits(75) ? accepts[0] : chance.pick(accepts);
    if (kind === undefined) return;
    const key = world.stage.ids.next();
    const body = { fromForum: from, toForum: to, kind };
    const { id, version } = await world.verb(DraftReferral).execute(actor, body, key);
    const who = kind === 'identified' ? { child: this.child() } : { ageBand: '6-9' as const };
    await world.verb(EditReferral).execute(
      actor,
      { id: id as ReferralId, version },
      {
        question: 'Hvordan kan vi sammen legge til rette hverdagen?',
        situation: 'Barnet trives i små grupper og strever når det er mange.',
        childView: '«Det er best når jeg vet hva vi skal.»',
        tried: [{ what: 'Fast voksen ved overganger', weeks: 6, effect: 'some' }],
        urgent: chance.hits(8),
        ...who,
      },
    );
    this.known.push({ id: id as ReferralId, from, to, sender, next: world.later(1) });
  }

  private child() {
    const chance = this.world.chance('children');
    const familyName = chance.pick(familyNames);
    return {
      givenName: chance.pick(childNames),
      familyName,
      bornOn: addDays(asDay('2017-01-01'), chance.between(0, 1500)),
      guardians: [{ name: `Anita ${familyName}`, relation: 'mor' }],
    };
  }

  /** Whoever has the move looks at the case and does one of the things the house offers. */
  private async move(one: Known): Promise<void> {
    const { world } = this;
    const chance = world.chance('moves');
    one.next = world.later(chance.between(1, 4));
    const sender = await world.as(one.sender);
    const seen = await world.verb(ReadReferral).execute(sender, one.id);
    if (hasEnded(seen.state)) {
      one.next = asDay('9999-12-31');
      return;
    }
    const coordinator = world.leader(one.to);
    const isTheirs = ownerOf(seen.state) === 'coordinator' && coordinator !== null;
    const actor = isTheirs && !chance.hits(4) ? await world.as(coordinator) : sender;
    if (chance.hits(10) || world.never(ReadExtracts)) {
      const box = actor === sender ? ('sent' as const) : ('queue' as const);
      await world.verb(ListReferrals).execute(actor, { box, limit: 20 });
      await this.extracts(one, actor);
    }
    const page = actor === sender ? seen : await world.verb(ReadReferral).execute(actor, one.id);
    await this.do(one, page, actor);
  }

  /** Reads what was written about the case, the list and one of it. */
  private async extracts(one: Known, actor: Actor): Promise<void> {
    const extracts = this.world.verb(ReadExtracts);
    const { items } = await extracts.ofCase(actor, one.id);
    const [first] = items;
    if (first !== undefined) await extracts.one(actor, first.id);
  }

  private async do(one: Known, page: ReferralPage, actor: Actor) {
    const { world } = this;
    const doing = { world, actor, page, asked: { id: one.id } };
    const asks = ['missing', 'refused', 'frozen', 'conflict'].includes(page.consent.state);
    const mayConsent = page.may.includes('referral.record-waiver') && page.services.length > 0;
    if (page.consent.needed && asks && mayConsent && world.chance('consent').hits(80)) {
      await world.tries(['referral.state'], () => giveConsent(doing));
      return;
    }
    if (page.may.includes('referral.schedule')) await world.verb(ListSlots).execute(actor, one.id);
    const way = `${one.from} ${one.to}`;
    const goesBack = this.toReturn.has(way);
    if (goesBack && page.may.includes('referral.return')) {
      const done = await world.tries(['referral.state'], () => goBack(doing));
      if (done !== null) this.toReturn.delete(way);
      return;
    }
    const offered = caseHabits.filter(
      ({ verb, ends }) => page.may.some((may) => may === verb) && !(goesBack && ends),
    );
    const fresh = offered.find(({ verb }) => this.fresh.has(verb));
    if (fresh !== undefined && world.chance('habits').hits(60)) {
      await this.go(fresh, doing);
      return;
    }
    const total = offered.reduce((sum, { weight }) => sum + weight, 0);
    let at = world.chance('habits').next() * Math.max(total, 95);
    const chosen = offered.find(({ weight }) => (at -= weight) < 0);
    if (chosen !== undefined) await this.go(chosen, doing);
  }

  private async go({ verb, refusals, deed }: CaseHabit, doing: CaseDoing): Promise<void> {
    const isDone = await this.world.tries(refusals, async () => {
      await deed(doing);
      return true;
    });
    if (isDone !== null) this.fresh.delete(verb);
  }
}
