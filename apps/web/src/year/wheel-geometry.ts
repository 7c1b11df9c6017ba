import { arc } from 'd3-shape';
import { scaleLinear } from 'd3-scale';
import { differenceInCalendarDays, parseISO } from 'date-fns';
import type { ForumFamily } from '#contract/forum-kinds';

/** The drawing stands on 786 × 744 with the child in the middle, 0 0. One turn is a school year, clockwise from 1 August. */
export const wheelBox = { left: -393, top: -372, width: 786, height: 744 };

/** A ring's inner and outer bound. */
export interface Band {
  readonly from: number;
  readonly to: number;
}

/** Where those nearest the child lie; the others lie outside it, as far as the months. */
export const nearBand: Band = { from: 66, to: 144 };
export const outermost = 316;

export const radii = {
  heart: 60,
  monthsIn: 322,
  monthsOut: 344,
  half: 351,
  halfText: 360,
  today: 372,
};

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

/** A lane has room for its name, and is not wider than that needs. */
const [narrowest, widest] = [15, 26];
const betweenBands = 3;
/** More lanes than this in a family fold into one, and open when one of them is chosen; fewer where all have many. */
const laneLimits = [4, 3, 2, 1];

const lanesIn = (count: number, limit: number): number => (count > limit ? 1 : count);

/**
 * Where each family that has forums lives, from the child outwards: as wide as its lanes need.
 * @param families of all forums, in the order of the bands
 */
export const bandsOf = (
  forums: readonly LaneForum[],
  families: readonly ForumFamily[],
): ReadonlyMap<ForumFamily, Band & { readonly lanes: number }> => {
  const counts = families.map((family) => ({
    family,
    count: forums.filter((forum) => forum.family === family).length,
  }));
  const outer = counts.filter(({ family, count }) => family !== 'near' && count > 0);
  const hasNear = counts.some(({ family, count }) => family === 'near' && count > 0);
  const first = (hasNear ? nearBand.to : nearBand.from) + betweenBands;
  const room = outermost - first - betweenBands * (outer.length - 1);
  const total = (limit: number) => outer.reduce((sum, { count }) => sum + lanesIn(count, limit), 0);
  const limit = laneLimits.find((most) => total(most) * narrowest <= room) ?? 1;
  const width = Math.min(widest, room / Math.max(1, total(limit)));
  let from = first;
  return new Map([
    ...(hasNear ? [['near', { ...nearBand, lanes: 0 }] as const] : []),
    ...outer.map(({ family, count }) => {
      const lanes = lanesIn(count, limit);
      const band = { from, to: from + lanes * width, lanes };
      from = band.to + betweenBands;
      return [family, band] as const;
    }),
  ]);
};

/** The lanes of a family in its band: one each, or one for all where they are many. */
export const lanesOf = (
  forums: readonly LaneForum[],
  family: ForumFamily,
  { from, to, lanes }: Band & { readonly lanes: number },
): Lane[] => {
  const own = forums.filter((forum) => forum.family === family).map(({ id }) => id);
  const radius = (place: number) => from + ((place + 0.5) * (to - from)) / lanes;
  if (lanes < own.length)
    return lanes === 0 ? [] : [{ key: family, family, forums: own, r: radius(0) }];
  return own.map((id, place) => ({ key: id, family, forums: [id], r: radius(place) }));
};

/** Up to so many forums are drawn near: each with a lane of its own over the whole wheel. */
export const nearLimit = 9;

/** The lanes of a few forums that are looked at closely, spread from the heart to the months. */
export const nearLanes = (forums: readonly LaneForum[]): Lane[] => {
  const lane = scaleLinear()
    .domain([0, forums.length])
    .range([radii.heart + 36, outermost]);
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
      const r = Math.min(74 + row * rowPitch, nearBand.to - 3);
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
