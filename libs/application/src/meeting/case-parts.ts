import type { AgendaItemId, MeetingId, PersonId, ReferralId, ServiceId } from '#kernel/ids';
import type { Hearing } from '#kernel/consent/basis';
import { AgendaItem } from '#persistence/meeting/agenda-item.row';
import { Attendance } from '#persistence/meeting/attendance.row';
import { CaseParticipant } from '#persistence/referral/case-participant.row';
import { Disclosure } from '#persistence/referral/disclosure.row';
import type { Store } from '../store.js';

/** The case on one item. */
export interface CaseOn {
  readonly item: AgendaItemId;
  readonly referral: ReferralId;
}

const running = { relation: 'participant' as const, endedAt: null };

/** Opens a case to people for as long as its item lasts. Whoever is in already stays. */
export async function openCaseTo(
  { em, actor, at, newId }: Store,
  { item, referral }: CaseOn,
  persons: readonly PersonId[],
): Promise<void> {
  const inside = await em.find(CaseParticipant, { referral, ...running });
  const known = new Set(inside.map(({ person }) => person));
  for (const person of new Set(persons)) {
    if (known.has(person)) continue;
    em.create(CaseParticipant, {
      id: newId(),
      owner: actor.owner,
      referral,
      person,
      relation: 'participant',
      agendaItem: item,
      fromAt: at.now,
      endedAt: null,
    });
  }
}

/** Closes a case to everybody who heard it, but to those kept; or to some, or for some items. Those responsible for a measure stay in. */
export async function closeCaseTo(
  { em, at }: Store,
  referral: ReferralId,
  whom: {
    readonly only?: readonly PersonId[];
    readonly but?: readonly PersonId[];
    readonly items?: readonly AgendaItemId[];
  },
): Promise<void> {
  for (const part of await em.find(CaseParticipant, { referral, ...running })) {
    const named = whom.only === undefined || whom.only.includes(part.person);
    const here =
      whom.items === undefined || whom.items.some((item) => item === (part.agendaItem ?? null));
    if (here && named && !(whom.but ?? []).includes(part.person)) part.endedAt = at.now;
  }
}

/** Whoever takes a measure on is responsible, and reads the case while the measure is open. */
export async function makeResponsible(
  { em, actor, at, newId }: Store,
  { item, referral }: CaseOn,
  persons: readonly PersonId[],
): Promise<void> {
  const held = await em.find(CaseParticipant, { referral, relation: 'responsible', endedAt: null });
  const known = new Set(held.map(({ person }) => person));
  for (const person of new Set(persons)) {
    if (known.has(person)) continue;
    em.create(CaseParticipant, {
      id: newId(),
      owner: actor.owner,
      referral,
      person,
      relation: 'responsible',
      agendaItem: item,
      fromAt: at.now,
      endedAt: null,
    });
  }
}

/** Writes down that a case was shared with these services at a meeting, and by which rule; once per service and meeting. */
export async function disclose(
  { em, actor, at, newId }: Store,
  { referral, meeting }: { readonly referral: ReferralId; readonly meeting: MeetingId },
  { hear }: Pick<Hearing, 'hear'>,
): Promise<void> {
  const told = await em.find(Disclosure, { referral, meeting });
  const services = new Set(told.map(({ toService }) => toService));
  for (const { service, basis } of hear) {
    if (services.has(service)) continue;
    em.create(Disclosure, {
      id: newId(),
      owner: actor.owner,
      referral,
      waiver: basis.waiver,
      meeting,
      toService: service,
      toPerson: null,
      rule: basis.rule,
      at: at.now,
    });
  }
}

/** The services at the table of a meeting. */
export const servicesAt = (
  people: readonly { readonly service?: ServiceId | null | undefined }[],
): ServiceId[] => [...new Set(people.flatMap(({ service }) => service ?? []))];

/** The people called to a meeting. */
export const peopleOf = ({ em }: Store, meeting: MeetingId): Promise<Attendance[]> =>
  em.find(Attendance, { meeting }, { orderBy: { id: 'asc' } });

/** Those who run the meeting and write it down: they hold its cases until the minutes are approved. */
export const keepersAmong = (people: readonly Pick<Attendance, 'role' | 'person'>[]): PersonId[] =>
  people
    .filter(({ role }) => role === 'chair' || role === 'leader' || role === 'secretary')
    .map(({ person }) => person);

/** The cases of a meeting, item by item. */
export const casesOn = (items: readonly AgendaItem[]): CaseOn[] =>
  items.flatMap(({ id, referral }) => (referral == null ? [] : [{ item: id, referral }]));
