import type { ResolvedPack } from '#kernel/forum/resolved-pack';

/** A position in the municipality that someone is employed in. */
export interface Post {
  readonly key: string;
  readonly service: string;
  readonly unit?: string;
  /** Offices the post holds, by the pack's keys. */
  readonly offices?: readonly string[];
  /** One can sign in as this person. */
  readonly persona?: string;
}

/** The personas in the order of the sign-in page. */
export const personas = [
  'principal',
  'secretary',
  'coordinator',
  'ppt-adviser',
  'network-leader',
  'unit-leader',
  'sector-director',
  'chief-executive',
  'police-contact',
  'administrator',
] as const;
export type Persona = (typeof personas)[number];

/** Posts of services without a unit: who they are, and how many more work there. */
const services: Readonly<
  Record<string, { readonly posts: readonly string[]; readonly more: number }>
> = {
  'health-station-and-school-health': {
    posts: [
      'nurse-1',
      'nurse-2',
      'nurse-3',
      'nurse-4',
      'nurse-5',
      'nurse-6',
      'lead-nurse',
      'midwife',
      'network-nurse',
    ],
    more: 0,
  },
  pps: { posts: ['adviser-south', 'adviser-west', 'leader'], more: 3 },
  'mental-health-and-substance-use': { posts: ['family', 'youth'], more: 3 },
  'child-welfare': { posts: ['intake', 'leader'], more: 5 },
  'occupational-and-physiotherapy': { posts: ['children', 'south'], more: 2 },
  nav: { posts: ['youth', 'families'], more: 2 },
  'health-and-welfare-office': { posts: ['caseworker', 'leader'], more: 2 },
  'unit-family-prevention-mastery': { posts: [], more: 3 },
  'unit-work-mental-health-substance-use': { posts: [], more: 1 },
  'culture-and-leisure': { posts: ['youth-club', 'sports'], more: 1 },
  'refugee-service': { posts: ['adviser', 'teacher'], more: 1 },
  'upper-secondary-school': { posts: ['counsellor'], more: 1 },
  gp: { posts: ['doctor'], more: 1 },
  'specialist-health-service': { posts: [], more: 1 },
  police: { posts: ['prevention'], more: 0 },
  'municipal-management': { posts: [], more: 2 },
};

const inServices = (): Post[] =>
  Object.entries(services).flatMap(([service, { posts, more }]) => [
    ...posts.map((key) => ({ key: `${service}.${key}`, service })),
    ...Array.from({ length: more }, (_, index) => ({
      key: `${service}.more-${index + 1}`,
      service,
    })),
  ]);

/** Whoever holds an office that is not of a school or kindergarten. */
const inOffices = (pack: ResolvedPack, taken: ReadonlySet<string>): Post[] =>
  pack.offices
    .filter(({ key, unit }) => unit === null && !taken.has(key))
    .map(({ key, service }) => ({
      key,
      service: service ?? 'municipal-management',
      offices: [key],
    }));

const inUnits = (pack: ResolvedPack, heads: ReadonlyMap<string, Persona>): Post[] =>
  pack.units.flatMap(({ key: unit }) => {
    const office = pack.offices.find((one) => one.unit === unit);
    const persona = heads.get(unit);
    const service = 'school-or-kindergarten';
    return [
      {
        key: `${unit}.head`,
        service,
        unit,
        offices: office === undefined ? [] : [office.key],
        ...(persona === undefined ? {} : { persona }),
      },
      ...['deputy', 'teacher', 'special', 'assistant'].map((who) => ({
        key: `${unit}.${who}`,
        service,
        unit,
      })),
    ];
  });

/** Personas who are no head of a school: the service they work in and the office they hold. */
const personaPosts: readonly Post[] = [
  { key: 'secretary', service: 'health-and-welfare-office', persona: 'secretary' },
  { key: 'coordinator', service: 'unit-family-prevention-mastery', persona: 'coordinator' },
  { key: 'ppt-adviser', service: 'pps', persona: 'ppt-adviser' },
  {
    key: 'unit-leader',
    service: 'unit-family-prevention-mastery',
    offices: ['unit-manager-family-prevention-mastery'],
    persona: 'unit-leader',
  },
  {
    key: 'sector-director',
    service: 'municipal-management',
    offices: ['municipal-director-upbringing-culture'],
    persona: 'sector-director',
  },
  {
    key: 'chief-executive',
    service: 'municipal-management',
    offices: ['chief-municipal-executive'],
    persona: 'chief-executive',
  },
  {
    key: 'police-contact',
    service: 'police',
    offices: ['police-contact'],
    persona: 'police-contact',
  },
  { key: 'administrator', service: 'municipal-management', persona: 'administrator' },
];

const rank = ({ persona }: Post): number => {
  const at = personas.findIndex((key) => key === persona);
  return at < 0 ? personas.length : at;
};

/**
 * Every post of the demo, personas first.
 * @param heads units whose head is a persona
 */
export const postsOf = (pack: ResolvedPack, heads: ReadonlyMap<string, Persona>): Post[] => {
  const taken = new Set(personaPosts.flatMap(({ offices = [] }) => offices));
  const all = [
    ...personaPosts,
    ...inOffices(pack, taken),
    ...inUnits(pack, heads),
    ...inServices(),
  ];
  return all.toSorted((one, other) => rank(one) - rank(other));
};
