import type { SeatRole } from '#kernel/access/actor';
import { chair, seatValue } from '#contract/setting-values';
import type { Name } from '#kernel/language';
import type { OfficeId, PersonId, SeatId, ServiceId } from '#kernel/ids';
import type { Forum } from '#persistence/forum/forum.row';
import { Seat } from '#persistence/forum/seat.row';
import { Office } from '#persistence/person/office.row';
import { Service } from '#persistence/person/service.row';
import { firstTermEnds } from '../pack/first-term.js';
import type { Store } from '../store.js';

/** Whose seat an answer makes: an office's with its holder, a service's, or the elected one's. */
export interface Lead {
  readonly office: OfficeId | null;
  readonly service: ServiceId | null;
  readonly person: PersonId | null;
  readonly label: Name;
  readonly elected: boolean;
}

const elected: Lead = {
  ...{ office: null, service: null, person: null, elected: true },
  label: { nb: 'Valgt leder', nn: 'Vald leiar', en: 'Elected leader' },
};

/**
 * Who is meant by an answer on who leads or writes; null where the answer is on something else.
 * @returns undefined where there is no such office or service, or where it is found in a way that only a pack lays out
 */
export async function leadOf(
  { em, actor }: Store,
  { setting, value }: { readonly setting: string; readonly value: unknown },
): Promise<Lead | null | undefined> {
  if (!['chair', 'leader', 'secretary'].includes(setting)) return null;
  const leads = chair.safeParse(value).data;
  const writes = seatValue.safeParse(value).data;
  if (setting !== 'secretary' && leads?.elected !== undefined) return elected;
  const [officeKey, serviceKey] =
    setting === 'secretary'
      ? [writes?.office, writes?.service]
      : [leads?.office, leads?.permanent?.service];
  const owner = actor.owner;
  if (officeKey !== undefined) {
    const office = await em.findOne(Office, { owner, key: officeKey });
    if (office === null) return undefined;
    const { id, name: label, holder = null } = office;
    return { office: id, service: null, person: holder, label, elected: false };
  }
  const service =
    serviceKey === undefined ? null : await em.findOne(Service, { owner, key: serviceKey });
  if (service === null) return undefined;
  return { office: null, service: service.id, person: null, label: service.name, elected: false };
}

/** The seat of whoever leads or writes; the one that was there for it before ends. */
export async function writeLead(
  store: Store,
  forum: Forum,
  {
    setting,
    lead,
    ledBy,
  }: {
    readonly setting: string;
    readonly lead: Lead | null;
    readonly ledBy: SeatRole;
  },
): Promise<void> {
  if (lead === null) return;
  const { em, at, actor } = store;
  const role: SeatRole =
    setting === 'secretary' ? 'secretary' : setting === 'leader' ? 'leader' : ledBy;
  for (const seat of await em.find(Seat, { forum: forum.id, role, endedAt: null }))
    Object.assign(seat, { endedAt: at.now, endedReason: 'settled', version: seat.version + 1 });
  em.create(Seat, {
    ...{ id: store.newId<SeatId>(), owner: actor.owner, forum: forum.id, role, required: true },
    ...{ office: lead.office, service: lead.service, person: lead.person, label: lead.label },
    ...{ unit: null, timesPerHalfYear: null, withItem: null, terms: null, ord: 0, toOn: null },
    termEndsOn: lead.elected ? firstTermEnds(forum.settings, at.today) : null,
    fromOn: at.today,
    vacantSince: lead.person === null ? at.today : null,
    ...{ endedAt: null, endedReason: null, version: 1 },
  });
}
