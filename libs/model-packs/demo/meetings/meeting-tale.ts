import type { AgendaItemLine } from '#contract/agenda-item';
import type { MeetingPage } from '#contract/meeting';
import { AddItem } from '#application/meeting/add-item';
import { AttendMeeting } from '#application/meeting/attend';
import { CancelMeeting } from '#application/meeting/cancel-meeting';
import { ConcludeItem } from '#application/meeting/conclude-item';
import { EndMeeting } from '#application/meeting/end-meeting';
import { OpenItem } from '#application/meeting/open-item';
import { PublishAgenda } from '#application/meeting/publish-agenda';
import { ReadMeeting } from '#application/meeting/read-meeting';
import { StartMeeting } from '#application/meeting/start-meeting';
import { WriteText } from '#application/meeting/write-text';
import type { Actor } from '#kernel/access/actor';
import type { AgendaItemId, MeetingId, PersonId } from '#kernel/ids';
import { asDay, type Day } from '#kernel/time/day';
import type { CaseTale } from '../cases/case-tale.js';
import { type Chance, chanceOf } from '../random.js';
import type { Cast, Stage } from '../stage.js';
import { type SystemTopic } from '../texts/system-topics.js';
import { caseConclusion, systemConclusion } from './conclusions.js';
import { topicsOf } from './topics-of.js';
import { written } from './written.js';

/** A meeting of the year as it was opened. */
export interface Opened {
  readonly id: MeetingId;
  /** The forum's key in the pack. */
  readonly forum: string;
  readonly day: Day;
  readonly starts: string;
}

/** One meeting as it goes: prepared, sent out, held. */
export class MeetingTale {
  readonly opened: Opened;
  readonly day: Day;
  private readonly chance: Chance;
  private readonly topics = new Map<string, SystemTopic>();
  private sent = false;

  constructor(
    opened: Opened,
    private readonly stage: Stage,
    private readonly cast: Cast,
  ) {
    this.opened = opened;
    this.day = opened.day;
    this.chance = chanceOf(`${stage.seed} ${opened.forum} ${opened.day}`);
  }

  /** Writes the agenda and sends it; a team without anything to meet about calls the meeting off. */
  async publish(): Promise<void> {
    if (this.sent) return;
    this.sent = true;
    const { stage, opened } = this;
    const chair = await this.chair();
    if (this.isWithoutCases()) {
      const { version } = await this.read(chair);
      const reason = 'Ingen saker er meldt inn.';
      await stage.verb(CancelMeeting).execute(chair, opened.id, { version, reason });
      return;
    }
    for (const topic of topicsOf(opened, this.chance)) {
      const { type, title } = topic;
      const body = { type, title, minutes: this.chance.pick([10, 15, 20]) };
      const { id } = await stage.verb(AddItem).execute(chair, opened.id, { body, key: undefined });
      this.topics.set(id, topic);
      stage.clock.pass(60);
    }
    const { version, items } = await this.read(chair);
    if (items.length > 0) await stage.verb(PublishAgenda).execute(chair, opened.id, version);
  }

  /** Begins it, and takes up the first case without ending it: a meeting that runs now. */
  async begin(): Promise<void> {
    const { stage, opened } = this;
    const secretary = await this.secretary();
    const { version } = await this.read(secretary);
    await stage.verb(StartMeeting).execute(secretary, opened.id, version);
    const page = await this.read(secretary);
    await this.letIn(page, secretary);
  }

  /** Holds the meeting from beginning to end. @returns persons' measures that came of it */
  async hold(cases: ReadonlyMap<string, CaseTale>): Promise<void> {
    const { stage, opened } = this;
    const secretary = await this.secretary();
    if ((await this.read(secretary)).state === 'cancelled') return;
    await this.begin();
    const page = await this.read(secretary);
    for (const item of page.items) await this.deal(item, secretary, cases);
    stage.clock.pass(300);
    const { version } = await this.read(secretary);
    await stage.verb(EndMeeting).execute(secretary, opened.id, version);
  }

  /** Takes up the first case on the agenda and leaves it open. */
  async openOne(): Promise<void> {
    const secretary = await this.secretary();
    const { items } = await this.read(secretary);
    const first = items.find(({ type, state }) => type === 'case' && state === 'planned');
    if (first !== undefined)
      await this.stage.verb(OpenItem).execute(secretary, first.id as AgendaItemId, []);
  }

  private isWithoutCases(): boolean {
    return this.opened.forum.startsWith('lokale-') && this.chance.hits(9);
  }

  private chair(): Promise<Actor> {
    return this.actorOf(this.cast.chairs);
  }

  private secretary(): Promise<Actor> {
    return this.actorOf(this.cast.secretaries);
  }

  private actorOf(people: ReadonlyMap<string, PersonId>): Promise<Actor> {
    const person = people.get(this.opened.forum) ?? this.cast.chairs.get(this.opened.forum);
    if (person === undefined) throw new Error(`Nobody leads ${this.opened.forum}`);
    return this.stage.as(person);
  }

  private read(actor: Actor): Promise<MeetingPage> {
    return this.stage.verb(ReadMeeting).execute(actor, this.opened.id);
  }

  /** Most are there; now and then somebody is away. */
  private async letIn({ attendance }: MeetingPage, secretary: Actor): Promise<void> {
    for (const { id, person, role } of attendance) {
      const isAway = role === 'member' && this.chance.hits(10);
      if (isAway && person.id !== secretary.person) continue;
      const here = { attendance: id, presence: 'in' as const };
      await this.stage.verb(AttendMeeting).execute(secretary, this.opened.id, here);
    }
    this.stage.clock.pass(180);
  }

  private async deal(
    item: AgendaItemLine,
    secretary: Actor,
    cases: ReadonlyMap<string, CaseTale>,
  ): Promise<void> {
    const { stage, cast, day, chance } = this;
    if (item.state !== 'planned') return;
    const id = item.id as AgendaItemId;
    const opened = await stage.verb(OpenItem).execute(secretary, id, []);
    stage.clock.pass(item.minutes * 45);
    const now = await this.read(secretary);
    const { text, textVersion, referral } = now.items.find((one) => one.id === item.id) ?? item;
    const tale = referral === null ? undefined : cases.get(referral);
    const doer = chance.pick(now.attendance).person.id as PersonId;
    const when = { cast, day, chance };
    const { texts, body } =
      tale === undefined
        ? systemConclusion(item, this.topics.get(item.id), { ...when, doer })
        : caseConclusion(tale.plan, when);
    await stage
      .verb(WriteText)
      .execute(secretary, id, { text: written(text, ...texts), textVersion });
    await stage.verb(ConcludeItem).execute(secretary, id, { body, version: opened.version });
    tale?.discussed(asDay(day));
  }
}
