import type { PersonId } from '../ids.js';
import { dayNumber } from '../time/day.js';
import type { Day } from '../time/day.js';
import type { Desk, Placed } from './desk.js';
import { stayOf } from './desk.js';
import type { Due, GuestRule, Obligation } from './obligation.js';
import { guestQuota, obligationsOf, standingDue } from './obligation.js';
import type { Conflict, PlannedForum, PlannedMeeting } from './plan.js';

/** A placed meeting while items and guests are handed out. */
interface Laden {
  readonly placed: Placed;
  readonly day: Day;
  readonly cancelled: false;
  readonly carries: readonly string[];
}

/** Could the person be there? Being a member of the forum already is no hindrance. */
const isFree = (desk: Desk, person: PersonId | undefined, { placed }: Laden): boolean => {
  if (person === undefined) return true;
  const stay = stayOf(placed);
  return desk.diary
    .on(placed.day, [person])
    .every((other) => other.meeting === stay.meeting || !desk.diary.overlaps(stay, other));
};

const load = (meetings: readonly Laden[], due: readonly Due<Laden>[]): Laden[] =>
  meetings.map((meeting) => {
    const keys = due.filter((one) => one.meeting === meeting).map(({ key }) => key);
    return keys.length > 0 ? { ...meeting, carries: [...meeting.carries, ...keys] } : meeting;
  });

/** Hands an item out to meetings at which the guests who come for it are free, then to others for what is missing. */
const withItem = (desk: Desk, forum: PlannedForum, from: Day) => {
  return (meetings: Laden[], item: Obligation): Laden[] => {
    const tied = (forum.guests ?? []).filter((guest) => guest.with === item.key);
    const suits = meetings.filter((one) => tied.every(({ person }) => isFree(desk, person, one)));
    const loaded = load(meetings, standingDue(suits, [item], from));
    return load(loaded, standingDue(loaded, [item], from));
  };
};

/** Invites a guest to meetings at which it is free, then to others for what is missing, and says which those are. */
const withGuest = (desk: Desk, from: Day) => {
  return (meetings: Laden[], guest: GuestRule): Laden[] => {
    const suits = meetings.filter((meeting) => isFree(desk, guest.person, meeting));
    const loaded = load(meetings, guestQuota(suits, [guest], from));
    const rest = guestQuota(loaded, [guest], from);
    for (const { meeting } of rest) desk.conflicts.push(guestBusy(guest, meeting));
    const all = load(loaded, rest);
    const { person } = guest;
    if (person !== undefined)
      for (const one of all.filter(({ carries }) => carries.includes(guest.key)))
        desk.diary.write([person], stayOf(one.placed));
    return all;
  };
};

const guestBusy = (guest: GuestRule, { placed }: Laden): Conflict => ({
  reason: 'guest-busy',
  forum: placed.forum.forum,
  occurrence: placed.slot.key,
  period: placed.slot.period,
  people: guest.person === undefined ? [] : [guest.person],
  values: { item: guest.key, day: placed.day, starts: placed.starts },
});

const unmet = (forum: PlannedForum, meetings: readonly Laden[], from: Day): Conflict[] => {
  const conflicts = (obligations: readonly Obligation[], reason: Conflict['reason']) =>
    obligationsOf(meetings, obligations, from)
      .filter(({ state }) => state !== 'met')
      .map(({ obligation, period, has }) => ({
        reason,
        forum: forum.forum,
        occurrence: null,
        period: period.key,
        people: [],
        values: { item: obligation.key, has, needs: obligation.count },
      }));
  return [
    ...conflicts(forum.standing ?? [], 'standing-unmet'),
    ...conflicts(forum.guests ?? [], 'guest-unmet'),
  ];
};

const plannedMeeting = ({ placed, carries }: Laden): PlannedMeeting => {
  const { forum, slot, day, starts, kept } = placed;
  const { zone } = forum.series;
  const minutes = kept?.minutes ?? forum.series.minutes;
  const has = (rules: readonly Obligation[] = []) =>
    rules.map(({ key }) => key).filter((key) => carries.includes(key));
  return {
    forum: forum.forum,
    key: slot.key,
    period: slot.period,
    day,
    starts,
    minutes,
    zone,
    standing: has(forum.standing),
    guests: has(forum.guests),
  };
};

const inTime = (one: PlannedMeeting, other: PlannedMeeting): number => {
  const days = dayNumber(one.day) - dayNumber(other.day);
  if (days !== 0) return days;
  if (one.starts !== other.starts) return one.starts < other.starts ? -1 : 1;
  return one.forum < other.forum ? -1 : 1;
};

/**
 * Hands out standing items and guests to the meetings on the desk, forum by forum in the order of their ids, and notes
 * what is not met. Gives all meetings of the year in order of time.
 */
export const assign = (desk: Desk, from: Day): PlannedMeeting[] => {
  const forums = desk.input.forums.toSorted((one, other) => (one.forum < other.forum ? -1 : 1));
  const meetings = forums.flatMap((forum) => {
    const bare = [...desk.placed.values()]
      .filter(({ forum: { forum: id } }) => id === forum.forum)
      .map((placed): Laden => ({
        placed,
        day: placed.day,
        cancelled: false,
        carries: placed.kept?.carries ?? [],
      }));
    const withItems = (forum.standing ?? []).reduce(withItem(desk, forum, from), bare);
    const laden = (forum.guests ?? []).reduce(withGuest(desk, from), withItems);
    desk.conflicts.push(...unmet(forum, laden, from));
    return laden.map(plannedMeeting);
  });
  return meetings.toSorted(inTime);
};
