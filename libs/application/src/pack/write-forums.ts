import type {
  EdgeId,
  ForumId,
  OfficeId,
  PersonId,
  SeatId,
  SeriesId,
  ServiceId,
  UnitId,
} from '#kernel/ids';
import type { EdgeEnd } from '#kernel/forum/ladder';
import type { ResolvedForum, ResolvedPack } from '#kernel/forum/resolved-pack';
import { positionsOf, type Position } from '#kernel/forum/seat-changes';
import { asDay } from '#kernel/time/day';
import { schoolYearOf } from '#kernel/time/school-year';
import { norwegianZone } from '#kernel/time/zone';
import { Forum } from '#persistence/forum/forum.row';
import { ForumEdge } from '#persistence/forum/forum-edge.row';
import { Seat } from '#persistence/forum/seat.row';
import { Series } from '#persistence/meeting/series.row';
import type { Store } from '../store.js';
import { firstTermEnds } from './first-term.js';
import { idIn, idOrNull, type InstalledSeat, type PackIds } from './pack-ids.js';

/** The forums themselves, with what is settled for each. */
export const writeForums = (pack: ResolvedPack, ids: PackIds, { em, actor, at }: Store): void => {
  for (const forum of pack.forums) {
    em.create(Forum, {
      id: idIn<ForumId>(ids.forums, forum.key),
      owner: actor.owner,
      key: forum.key,
      packKey: forum.packKey,
      kind: forum.kind,
      level: forum.level,
      status: forum.status,
      life: [{ status: forum.status, on: asDay(forum.mandate.since ?? at.today) }],
      name: forum.name,
      unit: idOrNull<UnitId>(ids.units, forum.unit),
      area: forum.area,
      settings: {
        ...forum.settings,
        escalatesToOffice: idOrNull<OfficeId>(ids.offices, forum.overdueTo),
      },
      mandate: { ...forum.mandate },
      standing: forum.standing.map(({ key, title, timesPerHalfYear }) => ({
        key,
        title,
        timesPerHalfYear,
      })),
      without: [...forum.without],
      version: 1,
    });
  }
};

const isOf = <Key extends string>(end: EdgeEnd, key: Key): end is EdgeEnd & Record<Key, string> =>
  key in end;

/** The ways along which things are sent. */
export const writeEdges = (pack: ResolvedPack, ids: PackIds, store: Store): void => {
  const { em, actor } = store;
  for (const { from, kind, to, reason = null, days = null } of pack.edges) {
    em.create(ForumEdge, {
      id: store.newId<EdgeId>(),
      owner: actor.owner,
      kind,
      from: idIn<ForumId>(ids.forums, from),
      toForum: isOf(to, 'forum') ? idIn<ForumId>(ids.forums, to.forum) : null,
      toOffice: isOf(to, 'office') ? idIn<OfficeId>(ids.offices, to.office) : null,
      toService: isOf(to, 'service') ? idIn<ServiceId>(ids.services, to.service) : null,
      reason,
      days,
      endedAt: null,
    });
  }
};

/** How often each forum meets, for the school year that runs. */
export const writeSeries = (pack: ResolvedPack, ids: PackIds, store: Store): void => {
  const { em, actor, at } = store;
  for (const { forum, cadence, planned, prefers, minutes, place } of pack.series) {
    em.create(Series, {
      id: store.newId<SeriesId>(),
      owner: actor.owner,
      forum: idIn<ForumId>(ids.forums, forum),
      schoolYear: schoolYearOf(asDay(at.today)),
      cadence: { ...cadence },
      preference: { ...prefers, ...(planned === null ? {} : { planned }) },
      minutes,
      place,
      zone: norwegianZone,
      version: 1,
    });
  }
};

/** A seat that is to be made, and who sits in it from the first day. */
export interface NewSeat {
  readonly id: SeatId;
  readonly forum: ResolvedForum;
  readonly seat: Position;
  readonly ord: number;
  readonly person: PersonId | null;
}

/** The positions of every forum. Nobody sits in them yet: people come and go, seats stay. */
export const writeSeats = (pack: ResolvedPack, ids: PackIds, store: Store): InstalledSeat[] =>
  pack.forums.flatMap((forum) =>
    positionsOf(pack, forum.key).map((seat, ord) => {
      const id = store.newId<SeatId>();
      writeSeat({ id, forum, seat, ord, person: null }, ids, store);
      return installedSeat(id, seat);
    }),
  );

const installedSeat = (
  id: SeatId,
  { forum, role, office, service, unit, party }: Position,
): InstalledSeat => ({ id, forum, role, office, service, unit, party });

/** Makes one seat, which somebody sits in or nobody. */
export const writeSeat = (made: NewSeat, ids: PackIds, store: Store): void => {
  const { em, actor, at } = store;
  const { id, forum, seat, ord, person } = made;
  const { role, label, required, office, service, unit } = seat;
  em.create(Seat, {
    id,
    owner: actor.owner,
    forum: idIn<ForumId>(ids.forums, forum.key),
    role,
    service: idOrNull<ServiceId>(ids.services, service),
    office: idOrNull<OfficeId>(ids.offices, office),
    unit: idOrNull<UnitId>(ids.units, unit),
    person,
    label,
    required,
    termEndsOn: seat.termMonths ? firstTermEnds(forum.settings, at.today) : null,
    timesPerHalfYear: seat.timesPerHalfYear,
    withItem: seat.withItem,
    terms: seat.terms,
    ord,
    fromOn: seat.from ?? at.today,
    toOn: seat.to,
    vacantSince: person === null ? at.today : null,
    endedAt: null,
    endedReason: null,
    version: 1,
  });
};
