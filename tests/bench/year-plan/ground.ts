/** What every invented year shares: its days, its sizes and its hours. Days are numbers since 1970-01-01. */

const numberOf = (date: string): number => Date.parse(date) / 86_400_000;

export const dayOf = Object.assign(numberOf, { usualStart: 10 * 60 });

export const firstDay = numberOf('2026-08-01');
export const lastDay = numberOf('2027-07-31');

const between = (from: string, to: string): number[] =>
  Array.from({ length: numberOf(to) - numberOf(from) + 1 }, (_, nth) => numberOf(from) + nth);

/** Norway's public holidays of the year with a July without meetings, and an invented school calendar. */
export const closedDays: Readonly<Record<string, readonly number[]>> = {
  public: [
    ...['2026-12-24', '2026-12-25', '2026-12-31', '2027-01-01', '2027-03-25', '2027-03-26'],
    ...['2027-03-29', '2027-05-06', '2027-05-17'],
  ]
    .map(numberOf)
    .concat(between('2027-07-01', '2027-07-31')),
  school: [
    ...between('2026-08-01', '2026-08-18'),
    ...between('2026-09-28', '2026-10-02'),
    ...between('2026-12-21', '2027-01-03'),
    ...between('2027-02-15', '2027-02-19'),
    ...between('2027-03-22', '2027-03-29'),
    ...between('2027-06-19', '2027-07-31'),
  ],
};

export const areas = ['north', 'south', 'west', 'east'] as const;

/** When meetings begin in the witness, and how long someone is busy, in minutes. */
export const hours = [495, 510, 540, 570, 600, 630, 660, 720, 750, 780, 810];
export const busyHours = [60, 90, 120, 180];

interface Size {
  readonly schools: number;
  readonly advisers: number;
  readonly nurses: number;
  readonly networks: number;
  readonly extra: number;
  /** Where the teams of schools meet within other hours than the rest. */
  readonly window?: readonly [number, number];
}

/** From six schools to four hundred; in `crowded` few advisers have many schools, and those meet after lessons. */
export const sizes: Readonly<Record<'small' | 'town' | 'city' | 'county' | 'crowded', Size>> = {
  small: { schools: 6, advisers: 3, nurses: 2, networks: 1, extra: 2 },
  town: { schools: 36, advisers: 6, nurses: 6, networks: 3, extra: 6 },
  city: { schools: 150, advisers: 25, nurses: 22, networks: 8, extra: 20 },
  county: { schools: 420, advisers: 70, nurses: 60, networks: 18, extra: 60 },
  crowded: {
    schools: 150,
    advisers: 12,
    nurses: 12,
    networks: 8,
    extra: 30,
    window: [720, 930],
  },
};
