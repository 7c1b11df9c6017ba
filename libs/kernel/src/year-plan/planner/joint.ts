import type { PlannedForum } from '../plan.js';
import type { PlanDemand, PlanForum } from './instance.js';

/** Two forums that hold some of the year's meetings together: the one that is told first is the host. */
interface Pair {
  readonly host: PlanForum;
  readonly guest: PlanForum;
  readonly count: number;
}

/** Days at least between a joint meeting and the nearest of either forum's own. */
const clearance = 10;

/** A school year's days outside July and holidays. */
const yearDays = 7 * 44;

/** Meetings of one year lie at least so far from each other, as a share of an even rhythm. */
const spread = 0.6;

/** Days at least from one meeting to the next where there are so many in a year. */
export const apartOf = (perYear: number): number =>
  Math.floor((spread * yearDays) / Math.max(1, perYear));

/** Twice a half-year rather than four times a year, so that each half has meetings for its items; spring gets an odd one. */
export const yearly = (count: number): PlanDemand => {
  const isHalved = count > 0 && count % 2 === 0;
  const [per, min] = isHalved ? (['half-year', count / 2] as const) : (['year', count] as const);
  const isSpread = isHalved || count > 1;
  return { kind: 'count', per, min, ...(isSpread ? { apart: apartOf(count) } : {}) };
};

/** The planner's name of the meetings two forums hold together. */
export const jointName = ({
  forum,
  joint,
}: {
  readonly forum: string;
  readonly joint: string | null;
}): string => (joint === null ? forum : `${forum}+${joint}`);

/** The forum that holds the meetings of a name of the planner's, and the one they are joint with. */
export const partsOf = (
  name: string,
): { readonly forum: string; readonly joint: string | null } => {
  const [forum = name, joint = null] = name.split('+');
  return { forum, joint };
};

/** Meetings a year; null where a forum goes by months or by a rhythm. */
const perYear = ({ demand }: PlanForum): number | null => {
  if (demand.kind !== 'count' || demand.per === 'month' || demand.even !== undefined) return null;
  return demand.per === 'year' ? demand.min : 2 * demand.min;
};

/** The pairs in which each names the other. */
const pairsOf = (forums: readonly PlanForum[], planned: readonly PlannedForum[]): Pair[] =>
  planned.flatMap(({ forum, joint }, at) => {
    const other = planned.findIndex((one) => one.forum === joint?.forum);
    const host = forums.find(({ id }) => id === forum);
    const guest = forums.find(({ id }) => id === joint?.forum);
    const isAgreed = planned[other]?.joint?.forum === forum && at < other;
    if (!joint || !host || !guest || !isAgreed) return [];
    const room = [perYear(host), perYear(guest)];
    return room.every((most) => most !== null && most >= joint.count)
      ? [{ host, guest, count: joint.count }]
      : [];
  });

const nameOf = ({ host, guest }: Pair): string => jointName({ forum: host.id, joint: guest.id });

const clearOf = (id: string) => ({ forum: id, days: clearance });

/** The meetings they hold together: on days, at hours and with people of both, at the host's place and by its wishes. */
const together = (pair: Pair): PlanForum => {
  const { host, guest, count } = pair;
  return {
    ...host,
    id: nameOf(pair),
    demand: yearly(count),
    minutes: Math.max(host.minutes, guest.minutes),
    window: [Math.max(host.window[0], guest.window[0]), Math.min(host.window[1], guest.window[1])],
    calendars: [...new Set([...host.calendars, ...guest.calendars])],
    people: [...new Set([...host.people, ...guest.people])],
    before: [],
    clear: [...(host.clear ?? []), ...(guest.clear ?? []), clearOf(host.id), clearOf(guest.id)],
  };
};

/** A forum's own meetings beside those it holds with another; none where it holds all of them so. */
const alone = (forum: PlanForum, pairs: readonly Pair[]): PlanForum[] => {
  const mine = pairs.filter(({ host, guest }) => [host.id, guest.id].includes(forum.id));
  if (mine.length === 0) return [forum];
  const count = mine.reduce((left, pair) => left - pair.count, perYear(forum) ?? 0);
  const clear = [...(forum.clear ?? []), ...mine.map((pair) => clearOf(nameOf(pair)))];
  return count > 0 ? [{ ...forum, demand: yearly(count), clear }] : [];
};

/** Whoever must keep clear of one of the two keeps clear of what they hold together too. */
const keepingClear = (forum: PlanForum, pairs: readonly Pair[]): PlanForum => {
  const more = (forum.clear ?? []).flatMap((tie) =>
    pairs
      .filter(({ host, guest }) => [host.id, guest.id].includes(tie.forum))
      .map((pair) => ({ ...tie, forum: nameOf(pair) })),
  );
  return more.length === 0 ? forum : { ...forum, clear: [...(forum.clear ?? []), ...more] };
};

/**
 * Forums that share some of their meetings: each asks for so many fewer of its own, and what they hold together is
 * planned as one forum more. Counted in both, each has what its plan asks for.
 */
export const withJoint = (
  forums: readonly PlanForum[],
  planned: readonly PlannedForum[],
): PlanForum[] => {
  const pairs = pairsOf(forums, planned);
  return [
    ...forums.map((one) => keepingClear(one, pairs)).flatMap((one) => alone(one, pairs)),
    ...pairs.map(together),
  ];
};
