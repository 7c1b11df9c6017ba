import { arc } from 'd3-shape';
import { scaleLinear } from 'd3-scale';
import { differenceInCalendarDays, parseISO } from 'date-fns';
import type { ForumFamily } from '#contract/forum-kinds';

/** The drawing stands on 786 × 744 with the child in the middle, 0 0. One turn is a school year, clockwise from 1 August. */
export const wheelBox = { left: -393, top: -372, width: 786, height: 744 };

/** Where in the wheel each family lives, from the child outwards: the bounds of its band. */
export const bands: Record<ForumFamily, { readonly from: number; readonly to: number }> = {
  near: { from: 66, to: 144 },
  intake: { from: 148, to: 164 },
  reach: { from: 166, to: 180 },
  weave: { from: 182, to: 240 },
  steer: { from: 244, to: 268 },
  guard: { from: 271, to: 292 },
  voice: { from: 295, to: 316 },
};

export const radii = {
  heart: 60,
  monthsIn: 322,
  monthsOut: 344,
  half: 351,
  halfText: 360,
  today: 372,
};

/** More lanes than this in a family fold into one, and open when one of them is chosen. */
const laneLimit = 4;

export interface Place {
  readonly x: number;
  readonly y: number;
}

/** A point at an angle (radians, 0 at the top, clockwise) and a distance from the middle. */
export const at = (angle: number, r: number): Place => ({
  x: r * Math.sin(angle),
  y: -r * Math.cos(angle),
});

/** Gives the angle of a day in a school year. */
export const angleOf = (schoolYear: number) => {
  const turn = scaleLinear()
    .domain([0, 365])
    .range([0, 2 * Math.PI]);
  const first = parseISO(`${schoolYear}-08-01`);
  return (day: string): number => turn(differenceInCalendarDays(parseISO(day), first));
};

const segment = arc();

/** A piece of a ring, as a path. */
export const ringPiece = (
  [startAngle, endAngle]: readonly [number, number],
  [innerRadius, outerRadius]: readonly [number, number],
): string => segment({ startAngle, endAngle, innerRadius, outerRadius }) ?? '';

/** A line along a circle for text to stand on; turned in the lower half so that no word is upside down. */
export const textLine = (from: number, to: number, r: number): string => {
  const middle = ((from + to) / 2) % (2 * Math.PI);
  const below = middle > Math.PI / 2 && middle < 1.5 * Math.PI;
  const [one, other] = below ? [at(to, r + 8), at(from, r + 8)] : [at(from, r), at(to, r)];
  const wide = to - from > Math.PI ? 1 : 0;
  const radius = below ? r + 8 : r;
  return `M${one.x} ${one.y}A${radius} ${radius} 0 ${wide} ${below ? 0 : 1} ${other.x} ${other.y}`;
};

/** A lane: one forum, or all of a family that has too many. */
export interface Lane {
  readonly key: string;
  readonly family: ForumFamily;
  readonly forums: readonly string[];
  readonly r: number;
}

interface LaneForum {
  readonly id: string;
  readonly family: ForumFamily;
}

const spread = (family: ForumFamily, count: number): number[] => {
  const { from, to } = bands[family];
  const lane = scaleLinear().domain([0, count]).range([from, to]);
  return Array.from({ length: count }, (_, place) => lane(place + 0.5));
};

/** The lanes of a family: one each, or one for all where they are many. The nearest to the child are seeds and have none. */
export const lanesOf = (forums: readonly LaneForum[], family: ForumFamily): Lane[] => {
  const own = forums.filter((forum) => forum.family === family);
  if (own.length === 0 || family === 'near') return [];
  if (own.length > laneLimit) {
    const [r = 0] = spread(family, 1);
    return [{ key: family, family, forums: own.map(({ id }) => id), r }];
  }
  const radius = spread(family, own.length);
  return own.map(({ id }, place) => ({ key: id, family, forums: [id], r: radius[place] ?? 0 }));
};

/** Up to so many forums are drawn near: each with a lane of its own over the whole wheel. */
export const nearLimit = 9;

/** The lanes of a few forums that are looked at closely, spread from the heart to the months. */
export const nearLanes = (forums: readonly LaneForum[]): Lane[] => {
  const lane = scaleLinear()
    .domain([0, forums.length])
    .range([radii.heart + 36, bands.voice.to]);
  return forums.map(({ id, family }, place) => ({
    key: id,
    family,
    forums: [id],
    // A ring that is alone lies far out, so that its dates have room inside it.
    r: lane(place + (forums.length === 1 ? 0.72 : 0.5)),
  }));
};

interface SeedMeeting {
  readonly id: string;
  readonly day: string;
}

const weekWidth = (2 * Math.PI) / 52.14;
const rowPitch = 6.1;
const seedGap = 5.7;

/**
 * One seed a meeting, packed outwards in the sector of its week: a heavy month is seen as a high tuft.
 * @returns where each meeting's seed lies, by id
 */
export const seedPlaces = (
  meetings: readonly SeedMeeting[],
  angle: (day: string) => number,
): ReadonlyMap<string, Place> => {
  const weeks = new Map<number, SeedMeeting[]>();
  for (const meeting of meetings) {
    const week = Math.floor(angle(meeting.day) / weekWidth);
    weeks.set(week, [...(weeks.get(week) ?? []), meeting]);
  }
  const places = new Map<string, Place>();
  for (const [week, inWeek] of weeks) {
    let row = 0;
    let column = 0;
    for (const meeting of inWeek) {
      const r = Math.min(74 + row * rowPitch, bands.near.to - 3);
      const room = Math.max(1, Math.floor((weekWidth * r) / seedGap));
      const start = (week + 0.5) * weekWidth - ((room - 1) * seedGap) / r / 2;
      places.set(meeting.id, at(start + (column * seedGap) / r, r));
      column += 1;
      if (column >= room) {
        row += 1;
        column = 0;
      }
    }
  }
  return places;
};
