import type { ActionLine } from '#contract/action';
import type { AgendaItemLine } from '#contract/agenda-item';
import type { MeetingPage } from '#contract/meeting';
import { AddItem } from '#application/meeting/add-item';
import { AttendTogether } from '#application/meeting/attend-together';
import { CancelMeeting } from '#application/meeting/cancel-meeting';
import { ConcludeItem } from '#application/meeting/conclude-item';
import { EndMeeting } from '#application/meeting/end-meeting';
import { MoveMeeting } from '#application/meeting/move-meeting';
import { OpenItem } from '#application/meeting/open-item';
import { PublishAgenda } from '#application/meeting/publish-agenda';
import { ReadMeeting } from '#application/meeting/read-meeting';
import { StartMeeting } from '#application/meeting/start-meeting';
import { WriteText } from '#application/meeting/write-text';
import { Refused } from '#application/refused';
import type { Actor } from '#kernel/access/actor';
import type { AgendaItemId, MeetingId, MinutesId, PersonId } from '#kernel/ids';
import { asDay, type Day } from '#kernel/time/day';
import type { CaseTale } from '../cases/case-tale.js';
import { type Chance, chanceOf } from '../random.js';
import type { Cast, Stage } from '../stage.js';
import type { SystemTopic } from '../texts/system-topics.js';
import { caseConclusion, systemConclusion } from './conclusions.js';
import type { MinutesTale } from './minutes-tale.js';
import { hasNothingToTakeUp, topicsOf } from './topics-of.js';
import { whoIsHere, whoTakesIt } from './who.js';
import { written } from './written.js';

/** A meeting of the year as it was opened. */
export interface Opened {
  readonly id: MeetingId;
  /** The forum's key in the pack. */
  readonly forum: string;
  readonly day: Day;
  readonly starts: string;
}

/** What a meeting leaves behind. */
export interface Held {
  readonly minutes: ConstructorParameters<typeof MinutesTale>[0] | null;
  readonly actions: readonly ActionLine[];
  readonly chance: Chance;
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
    if (hasNothingToTakeUp(opened, this.chance)) {
      const { version } = await this.read(chair);
      const reason = 'Ingen saker er meldt inn.';
      await stage.verb(CancelMeeting).execute(chair, opened.id, { version, reason });
      return;
    }
    let version: number | null = null;
    for (const topic of topicsOf(opened, this.chance)) {
      const { type, title } = topic;
      const body = { type, title, minutes: this.chance.pick([10, 15, 20]) };
      const added = await stage.verb(AddItem).execute(chair, opened.id, { body, key: undefined });
      this.topics.set(added.id, topic);
      version = added.meetingVersion;
      stage.clock.pass(60);
    }
    if (version === null) {
      const page = await this.read(chair);
      if (page.items.length > 0) version = page.version;
    }
    if (version !== null) await stage.verb(PublishAgenda).execute(chair, opened.id, version);
  }

  /** Begins it, and lets people in. @returns the agenda; null when the meeting was called off */
  private async begin(): Promise<MeetingPage | null> {
    const { stage, opened } = this;
    const secretary = await this.secretary();
    const page = await this.read(secretary);
    if (page.state === 'cancelled') return null;
    await stage.verb(StartMeeting).execute(secretary, opened.id, page.version);
    await this.letIn(page, secretary);
    return page;
  }

  /** Holds the meeting from beginning to end. @returns what is to be followed up; null when it was called off */
  async hold(cases: ReadonlyMap<string, CaseTale>): Promise<Held | null> {
    const { stage, opened } = this;
    const page = await this.begin();
    if (page === null) return null;
    for (const item of page.items) await this.deal(item, page, cases);
    stage.clock.pass(300);
    const secretary = await this.secretary();
    const { version, record, items } = await this.read(secretary);
    await stage.verb(EndMeeting).execute(secretary, opened.id, version);
    const minutes =
      record === null
        ? null
        : {
            id: record.id as MinutesId,
            version: record.version + 1,
            secretary,
            forum: opened.forum,
            inTime: opened.forum.endsWith(`.${this.cast.principalUnit}`),
          };
    return { minutes, actions: items.flatMap(({ actions }) => actions), chance: this.chance };
  }

  /** Begins the meeting, and takes up its first case without ending it: a meeting that runs now. */
  async runNow(): Promise<void> {
    const page = await this.begin();
    const secretary = await this.secretary();
    const first = page?.items.find(({ type, state }) => type === 'case' && state === 'planned');
    if (first !== undefined)
      await this.stage.verb(OpenItem).execute(secretary, first.id as AgendaItemId, []);
  }

  /** Moves it to another day and, if somebody must be elsewhere, to another hour. */
  async moveTo(day: Day): Promise<boolean> {
    const chair = await this.chair();
    const { version, state } = await this.read(chair);
    if (state === 'cancelled') return false;
    for (const starts of [this.opened.starts, '12:30', '14:30', '08:15']) {
      try {
        await this.stage.verb(MoveMeeting).execute(chair, this.opened.id, { day, starts, version });
        return true;
      } catch (error) {
        if (!(error instanceof Refused) || error.code !== 'meeting.double-booked') throw error;
      }
    }
    return false;
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

  private async letIn({ attendance }: MeetingPage, secretary: Actor): Promise<void> {
    const ids = whoIsHere(attendance, secretary.person, this.chance);
    await this.stage.verb(AttendTogether).execute(secretary, this.opened.id, ids);
    this.stage.clock.pass(180);
  }

  private async deal(
    item: AgendaItemLine,
    page: MeetingPage,
    cases: ReadonlyMap<string, CaseTale>,
  ): Promise<void> {
    const { stage, cast, day, chance } = this;
    if (item.state !== 'planned') return;
    const secretary = await this.secretary();
    const id = item.id as AgendaItemId;
    const opened = await stage.verb(OpenItem).execute(secretary, id, []);
    stage.clock.pass(item.minutes * 45);
    const tale = item.referral === null ? undefined : cases.get(item.referral);
    const isShown = this.opened.forum.endsWith(`.${cast.principalUnit}`);
    const leader = isShown ? cast.chairs.get(this.opened.forum) : undefined;
    const doer = whoTakesIt(page.attendance, leader ?? null, chance);
    const when = { cast, day, chance };
    const { texts, body } =
      tale === undefined
        ? systemConclusion(item, this.topics.get(item.id), { ...when, doer })
        : caseConclusion(tale.plan, when);
    const text = written(item.text, ...texts);
    await stage.verb(WriteText).execute(secretary, id, { text, textVersion: item.textVersion });
    await stage.verb(ConcludeItem).execute(secretary, id, { body, version: opened.version });
    tale?.discussed(asDay(day));
  }
}
