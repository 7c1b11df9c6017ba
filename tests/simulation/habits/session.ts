import { AttendMeeting } from '#application/meeting/attend';
import { AttendTogether } from '#application/meeting/attend-together';
import { ConcludeItem } from '#application/meeting/conclude-item';
import { EndMeeting } from '#application/meeting/end-meeting';
import { OpenItem } from '#application/meeting/open-item';
import { PostponeItem } from '#application/meeting/postpone-item';
import { ReadMeeting } from '#application/meeting/read-meeting';
import { StartMeeting } from '#application/meeting/start-meeting';
import { WriteText } from '#application/meeting/write-text';
import { FollowUpReferral } from '#application/referral/follow-up-referral';
import type { ActionLine } from '#contract/action';
import type { AgendaItemLine, ConcludeItem as Body } from '#contract/agenda-item';
import type { MeetingPage } from '#contract/meeting';
import type { Actor } from '#kernel/access/actor';
import type { AgendaItemId, MeetingId, MinutesId, PersonId, ServiceId } from '#kernel/ids';
import { written } from '#model-packs/demo/meetings/written';
import type { World } from '../world.js';

const said = 'Teamet gikk gjennom saken og ble enige om veien videre.';
/** Of a hundred items, so many are put off; of a hundred people called, so many stay away. */
const putOff = 5;
const away = 8;

/** What a meeting leaves behind. */
export interface Held {
  readonly minutes: MinutesId | null;
  readonly actions: readonly ActionLine[];
}

interface Meets {
  readonly id: MeetingId;
  readonly writer: PersonId;
  readonly leader: PersonId | null;
}

/** Holds a meeting from beginning to end. */
export const holdMeeting = async (world: World, { id, writer, leader }: Meets): Promise<Held> => {
  const secretary = await world.as(writer);
  const head = await world.as(leader ?? writer);
  const page = await world.verb(ReadMeeting).execute(secretary, id);
  await world.verb(StartMeeting).execute(secretary, id, page.version);
  await letIn(world, page, secretary);
  for (const item of page.items)
    if (item.state === 'planned') await deal(world, { item, page, secretary, head });
  const { version, record, items } = await world.verb(ReadMeeting).execute(secretary, id);
  await world.verb(EndMeeting).execute(secretary, id, version);
  return {
    minutes: (record?.id ?? null) as MinutesId | null,
    actions: items.flatMap(({ actions }) => actions),
  };
};

const letIn = async (world: World, page: MeetingPage, secretary: Actor): Promise<void> => {
  const chance = world.chance('attendance');
  const here = page.attendance.filter(
    ({ person }) => person.id === secretary.person || !chance.hits(away),
  );
  const [last] = here.slice(1);
  const id = page.id as MeetingId;
  const together = here.filter((one) => one !== last).map((one) => one.id);
  await world.verb(AttendTogether).execute(secretary, id, together);
  if (last === undefined) return;
  const late = { attendance: last.id, presence: 'in' as const };
  await world.verb(AttendMeeting).execute(secretary, id, late);
};

type Outcomes = AgendaItemLine['outcomes'];

interface Dealing {
  readonly item: AgendaItemLine;
  readonly page: MeetingPage;
  readonly secretary: Actor;
  /** Says what is decided, where the secretary may not. */
  readonly head: Actor;
}

const postpone = (world: World, { item, secretary }: Dealing) =>
  world.verb(PostponeItem).execute(secretary, item.id as AgendaItemId, 'Det ble ikke tid.');

/** A case as it is shown once it is open. */
const now = async (world: World, { item, page, secretary }: Dealing) => {
  const { items } = await world.verb(ReadMeeting).execute(secretary, page.id as MeetingId);
  return items.find(({ id }) => id === item.id);
};

const deal = async (world: World, dealing: Dealing): Promise<void> => {
  const { item, secretary } = dealing;
  const id = item.id as AgendaItemId;
  if (world.chance('items').hits(putOff) || world.never(PostponeItem)) {
    await postpone(world, dealing);
    return;
  }
  const codes = ['consent.missing', 'consent.conflict', 'consent.frozen'];
  const opened = await world.tries(codes, () => world.verb(OpenItem).execute(secretary, id, []));
  if (opened === null) {
    await postpone(world, dealing);
    return;
  }
  world.stage.clock.pass(item.minutes * 30);
  // The writer's own service may not be among those who hear the case: then nobody writes, and it waits.
  const shown = item.type === 'case' ? await now(world, dealing) : item;
  if (shown === undefined || shown.closed) {
    await postpone(world, dealing);
    return;
  }
  const text = written(shown.text, said);
  await world.verb(WriteText).execute(secretary, id, { text, textVersion: shown.textVersion });
  const body = conclusion(world, { ...dealing, item: shown });
  const end = { body, version: opened.version };
  const ended =
    (await concluded(world, dealing.secretary, { id, end })) ??
    (await concluded(world, dealing.head, { id, end }));
  if (ended === null) await postpone(world, dealing);
};

/** @returns null where the house says that somebody else decides, or that somebody is missing */
const concluded = (
  world: World,
  by: Actor,
  { id, end }: { readonly id: AgendaItemId; readonly end: { body: Body; version: number } },
) =>
  world.tries(['forum.head-decides', 'forum.decided-by-lead', 'forum.family-missing'], () =>
    world.verb(ConcludeItem).execute(by, id, end),
  );

/** Measures for the most part; advice, after which a case is followed up, as long as none has been. */
const outcomeOf = (world: World, outcomes: Outcomes): Outcomes[number] | null => {
  const chance = world.chance('outcomes');
  if (outcomes.includes('advice') && world.never(FollowUpReferral)) return 'advice';
  if (outcomes.includes('measures') && chance.hits(55)) return 'measures';
  return outcomes.length > 0 ? chance.pick(outcomes) : null;
};

const conclusion = (world: World, { item, page, secretary }: Dealing): Body => {
  const chance = world.chance('outcomes');
  const outcomes = item.outcomes.filter(
    (one) => !['postponed', 'forward', 'escalate'].includes(one),
  );
  const isCase = item.type === 'case';
  const outcome = outcomeOf(world, outcomes);
  const service = (page.services[0]?.id ?? null) as ServiceId | null;
  const hears = item.hears[0]?.id as ServiceId | undefined;
  const lead = isCase ? (hears ?? service) : service;
  const doer = page.attendance.find(
    ({ service: of, person }) => of?.id === lead && !world.hasLeft(person.id),
  )?.person.id;
  const measure = {
    goal: 'Trygg hverdag',
    what: 'Avtale og følge opp faste tider',
    person: (doer ?? secretary.person) as PersonId | null,
    service: lead,
    dueOn: world.later(chance.between(5, 30)),
    evaluateOn: world.later(40),
  };
  const measures = outcome === 'measures' || (isCase && outcome === 'decided') ? [measure] : [];
  return {
    outcome,
    reason: said,
    childView: isCase ? '«Jeg vil vite hva som skjer.»' : null,
    childViewMissingReason: null,
    bestInterests: isCase ? 'Forutsigbarhet og få voksne.' : null,
    dissent: null,
    leadService: measures.length > 0 ? lead : null,
    familyTakesPart: isCase,
    advice: outcome === 'advice' || outcome === 'return' ? said : null,
    tryUntil: outcome === 'return' ? world.later(20) : null,
    measures,
  };
};
