import { familyOfKind, forumFamilies, type ForumFamily } from '#contract/forum-kinds';
import type { Year, YearForum, YearMeeting } from '#contract/year';
import { seenIn } from './year-shown.js';
import {
  angleOf,
  at,
  type Band,
  bandsOf,
  type Lane,
  lanesOf,
  nearLanes,
  type Place,
  seedPlaces,
} from './wheel-geometry.js';

export const families = Object.keys(forumFamilies).filter(
  (key): key is ForumFamily => key in forumFamilies,
);

/** A meeting with its place in the drawing. */
export interface Mark {
  readonly meeting: YearMeeting;
  readonly forum: YearForum;
  readonly family: ForumFamily;
  readonly place: Place;
  readonly angle: number;
  readonly r: number;
}

export interface WheelModel {
  readonly angle: (day: string) => number;
  readonly lanes: readonly Lane[];
  /** The grounds of the families; none where a few forums are looked at closely. */
  readonly bands: ReadonlyMap<ForumFamily, Band>;
  readonly marks: readonly Mark[];
  /** Forums in the order the arrow keys go: from the child outwards. */
  readonly order: readonly YearForum[];
}

/** Which lane each forum runs in, by id. */
const laneByForum = (lanes: readonly Lane[]): ReadonlyMap<string, Lane> =>
  new Map(lanes.flatMap((lane) => lane.forums.map((id): [string, Lane] => [id, lane])));

/** Forums in the order of their families, from the child outwards. */
const ordered = (year: Year, hidden: ReadonlySet<ForumFamily>): YearForum[] =>
  families.flatMap((family) =>
    hidden.has(family) ? [] : year.forums.filter((forum) => familyOfKind(forum.kind) === family),
  );

interface Drawn {
  readonly order: readonly YearForum[];
  readonly lanes: readonly Lane[];
}

const drawn = (year: Year, { order, lanes }: Drawn): WheelModel => {
  const angle = angleOf(year.schoolYear);
  const laneOf = laneByForum(lanes);
  const forumOf = new Map(order.map((forum): [string, YearForum] => [forum.id, forum]));
  const shown = year.meetings.filter(
    ({ forum, state }) => forumOf.has(forum) && state !== 'cancelled',
  );
  const seeds = seedPlaces(
    shown.filter(({ forum }) => !laneOf.has(forum)),
    angle,
  );
  const marks = shown.flatMap((meeting): Mark[] => {
    const forum = forumOf.get(meeting.forum);
    if (!forum) return [];
    const turn = angle(meeting.day);
    const r = laneOf.get(forum.id)?.r ?? 0;
    const place = seeds.get(meeting.id) ?? at(turn, r);
    return [{ meeting, forum, family: familyOfKind(forum.kind), place, angle: turn, r }];
  });
  return { angle, lanes, bands: new Map(), marks, order };
};

const placed = (order: readonly YearForum[]) =>
  order.map(({ id, kind }) => ({ id, family: familyOfKind(kind) }));

/** The year as a drawing: lanes, and a place for every meeting that is not cancelled. */
export const wheelOf = (year: Year, hidden: ReadonlySet<ForumFamily>): WheelModel => {
  const order = ordered(year, hidden);
  const forums = placed(order);
  const bands = bandsOf(forums, families);
  const lanes = [...bands].flatMap(([family, band]) => lanesOf(forums, family, band));
  return { ...drawn(year, { order, lanes }), bands };
};

/** A few forums looked at closely: nothing but their own rings, and each meeting a mark. */
export const nearWheel = (year: Year): WheelModel => {
  const order = ordered(year, new Set());
  return drawn(year, { order, lanes: nearLanes(placed(order)) });
};

/** The year of one forum alone. */
export const onlyForum = (year: Year, forum: string): Year => ({
  ...year,
  forums: year.forums.filter(({ id }) => id === forum),
  meetings: seenIn(year.meetings, (one) => one === forum),
  obligations: year.obligations.filter((duty) => duty.forum === forum),
  conflicts: year.conflicts.filter((conflict) => conflict.forum === forum),
});

/** Held is what is over; everything else is planned. */
export const isHeld = (meeting: YearMeeting): boolean => meeting.state === 'held';

/** The two halves of the school year as angles. */
export const halvesOf = (angle: (day: string) => number, schoolYear: number) => ({
  autumn: { from: angle(`${schoolYear}-08-17`), to: angle(`${schoolYear}-12-31`) },
  spring: { from: angle(`${schoolYear + 1}-01-02`), to: angle(`${schoolYear + 1}-06-20`) },
});
