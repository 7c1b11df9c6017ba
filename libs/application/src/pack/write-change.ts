import { edgeKey, type Turn } from '#kernel/forum/pack-changes';
import { lived, type LifeStep } from '#kernel/forum/lifecycle';
import type { ResolvedForum, ResolvedPack } from '#kernel/forum/resolved-pack';
import type { ForumId, OfficeId } from '#kernel/ids';
import { asDay } from '#kernel/time/day';
import { schoolYearOf } from '#kernel/time/school-year';
import type { Forum } from '#persistence/forum/forum.row';
import { Series } from '#persistence/meeting/series.row';
import type { Store } from '../store.js';
import { writeSeatTurn } from './change-seats.js';
import { changeWays } from './change-ways.js';
import type { Known } from './known-model.js';
import { idOrNull, packIds, type PackIds } from './pack-ids.js';
import type { SeatTurn } from './turn-seats.js';
import { writeEdges, writeForums, writeSeries } from './write-forums.js';
import { writeOffices, writePlaces } from './write-places.js';

interface Keyed<Id extends string> {
  readonly id: Id;
  readonly key: string;
}

/** Ids that are there already win over new ones. */
const withKnown = <Id extends string>(
  fresh: ReadonlyMap<string, Id>,
  rows: readonly Keyed<Id>[],
): ReadonlyMap<string, Id> => new Map([...fresh, ...rows.map(({ key, id }) => [key, id] as const)]);

/** What is new in the model, as a pack of its own. */
const newIn = ({ before, after }: Turn, known: Known): ResolvedPack => {
  const lacks = (rows: readonly Keyed<string>[]) => {
    const there = new Set(rows.map(({ key }) => key));
    return ({ key }: { readonly key: string }) => !there.has(key);
  };
  const forums = after.forums.filter(lacks(known.forums));
  const fresh = new Set(forums.map(({ key }) => key));
  const ways = new Set(before.edges.map(edgeKey));
  const ofFresh = ({ forum }: { readonly forum: string }) => fresh.has(forum);
  return {
    ...after,
    units: after.units.filter(lacks(known.units)),
    services: after.services.filter(lacks(known.services)),
    offices: after.offices.filter(lacks(known.offices)),
    forums,
    series: after.series.filter(ofFresh),
    edges: after.edges.filter((edge) => !ways.has(edgeKey(edge))),
  };
};

/** A step of its life, where it may follow; a forum that has ended does not come back. */
const step = (row: Forum, next: LifeStep): void => {
  const life = lived(row.life, next);
  if (life === null) return;
  row.life = [...life];
  row.status = next.status;
};

const change = (row: Forum, forum: ResolvedForum, { ids, store }: Pen): void => {
  store.em.assign(row, {
    name: forum.name,
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
    version: row.version + 1,
  });
  if (row.status !== forum.status) step(row, { status: forum.status, on: asDay(store.at.today) });
};

interface Pen {
  readonly ids: PackIds;
  readonly store: Store;
}

/** A forum that the model no longer has ends today: superseded where another replaces it, dissolved where none does. */
const end = (row: Forum, after: ResolvedPack, { at }: Store): void => {
  const heir = after.forums.find(({ mandate }) => mandate.replaces.includes(row.packKey));
  const on = asDay(at.today);
  step(
    row,
    heir === undefined ? { status: 'dissolved', on } : { status: 'superseded', on, by: heir.key },
  );
  row.version += 1;
};

const changeSeries = async (after: ResolvedPack, { ids, store }: Pen): Promise<void> => {
  const { em, actor, at } = store;
  const schoolYear = schoolYearOf(asDay(at.today));
  const rows = await em.find(Series, { owner: actor.owner, schoolYear });
  const series = new Map(after.series.map((one) => [ids.forums.get(one.forum), one]));
  for (const row of rows) {
    const is = series.get(row.forum);
    if (is === undefined) continue;
    const { cadence, planned, prefers, minutes, place } = is;
    em.assign(row, {
      cadence: { ...cadence },
      preference: { ...prefers, ...(planned === null ? {} : { planned }) },
      minutes,
      place,
      version: row.version + 1,
    });
  }
};

/** What has changed, with what is made already and what becomes of the seats. */
export interface Changing {
  readonly turn: Turn;
  readonly known: Known;
  readonly seats: SeatTurn;
}

/** Writes what has changed: what is new is made, what is there is changed, what is gone ends. Nothing is deleted. */
export const writeChange = async (
  { turn, known, seats }: Changing,
  store: Store,
): Promise<void> => {
  const { em } = store;
  const { after } = turn;
  const fresh = packIds(after, store);
  const ids: PackIds = {
    units: withKnown(fresh.units, known.units),
    services: withKnown(fresh.services, known.services),
    offices: withKnown(fresh.offices, known.offices),
    forums: withKnown<ForumId>(fresh.forums, known.forums),
  };
  const added = newIn(turn, known);
  writePlaces(added, ids, store);
  await em.flush();
  writeOffices(added, ids, store);
  await em.flush();
  writeForums(added, ids, store);
  await em.flush();
  await changeWays(turn, known, store);
  writeEdges(added, ids, store);
  await changeSeries(after, { ids, store });
  writeSeries(added, ids, store);
  const forums = new Map(after.forums.map((forum) => [forum.key, forum]));
  for (const row of known.forums) {
    const forum = forums.get(row.key);
    if (forum === undefined) end(row, after, store);
    else change(row, forum, { ids, store });
  }
  await writeSeatTurn(turn, seats, { ids, store });
};
