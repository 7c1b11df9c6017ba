import { stringify } from 'yaml';
import { chanceOf, type Chance } from '#model-packs/demo/random';
import { referralClockNames } from '#kernel/referral/referral.states';
import { inventedCalendar, inventedPeople, keyOf, type InventedUnit } from './invented-people.js';

/** A whole municipality that is nowhere: its model, what is answered of what it leaves open, its people and its calendar. */
export interface InventedTown {
  readonly name: string;
  readonly units: readonly InventedUnit[];
  /** The model as YAML. */
  readonly yaml: string;
  readonly answers: readonly { readonly path: string; readonly value: unknown }[];
  readonly people: string;
  readonly calendar: string;
}

const firsts = ['Fjell', 'Vass', 'Furu', 'Bjørke', 'Stein', 'Lyng', 'Sol', 'Skog', 'Hav', 'Elve'];
const lasts = ['dalen', 'bygda', 'vika', 'neset', 'åsen', 'moen', 'haugen', 'stranda'];

const placesOf = (chance: Chance, count: number): string[] => {
  const all = firsts.flatMap((first) => lasts.map((last) => `${first}${last}`));
  return chance.shuffled(all).slice(0, count);
};

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'] as const;

/** How a forum meets and what is due around its meetings; some of it the plan leaves open. */
const meetingOf = (chance: Chance, chair: unknown, secretary: unknown) => ({
  meets: chance.pick([{ every: 'month' }, { every: 'month', fixed: true }, { every: '2 months' }]),
  chair,
  secretary,
  convener: { role: 'secretary' },
  slot: {
    weekday: chance.pick(weekdays),
    weekOfMonth: chance.between(1, 4),
    starts: chance.pick(['09:00', '10:30', '12:30', '13:30']),
    minutes: chance.pick([60, 90]),
    place: 'Rådhuset',
  },
  agendaBefore: chance.between(3, 7),
  minutesWithin: chance.between(3, 10),
  remarksWithin: chance.between(3, 7),
});

const upward = (chance: Chance) => ({
  answersWithin: chance.between(10, 30),
  escalatesAfter: chance.between(5, 15),
});

const family = (chance: Chance) => ({
  participation: chance.pick(['main-rule', 'always', 'per-case']),
  withoutFamily: 'consent',
  anonymity: chance.pick(['allowed', 'where-possible']),
});

const clocksOf = (chance: Chance) =>
  Object.fromEntries(referralClockNames.map((clock) => [clock, chance.between(5, 20)]));

const single = { scheme: 'single' };
const member = (service: string) => ({ role: 'member', service });

const localTeam = (chance: Chance, kind: 'school' | 'kindergarten') => {
  const [key, name, place] =
    kind === 'school'
      ? ['skoleteam', 'Skoleteam', 'Skolen']
      : ['barnehageteam', 'Barnehageteam', 'Barnehagen'];
  const settings = meetingOf(
    chance,
    { officeOfUnit: { school: 'rektor', kindergarten: 'styrer' } },
    { service: kind === 'school' ? 'skole' : 'barnehage', of: 'own-unit' },
  );
  return {
    ...{ key, kind: 'local-team', level: 'individual', status: 'active', name: { nb: name } },
    nameOfEach: { nb: `${name}, {place}` },
    instances: { scheme: 'one-per-unit', units: [kind] },
    settings: {
      ...settings,
      slot: { ...settings.slot, place },
      ...family(chance),
      escalatesAfter: chance.between(5, 15),
    },
    seats: [
      member('helsestasjon'),
      member('ppt'),
      { role: 'family', party: 'foresatte', label: { nb: 'Foresatte' } },
    ],
    edges: [
      { kind: 'refersTo', to: { forum: 'droftingsteam' } },
      { kind: 'escalatesTo', to: { forum: 'nettverk', of: 'own-area' } },
    ],
  };
};

/** Takes what the discussion team sends on: at random a team that seeks people up, or one that takes them in. */
const furtherTeam = (chance: Chance) => {
  const outreach = chance.hits(50);
  return {
    key: 'videre',
    kind: outreach ? 'outreach-team' : 'intake-team',
    level: 'individual',
    status: 'active',
    name: { nb: outreach ? 'Oppsøkende team' : 'Inntaksteamet' },
    instances: single,
    settings: {
      ...meetingOf(chance, { office: 'teamleder' }, { service: 'barnevern' }),
      ages: { from: chance.between(0, 6), to: chance.between(16, 23) },
      clocks: clocksOf(chance),
      escalatesAfter: chance.between(5, 15),
      ...(outreach ? {} : family(chance)),
    },
    ...(outreach ? {} : { without: ['forward'] }),
    seats: [member('ppt'), member('barnevern')],
    edges: [
      { kind: 'returnsTo', to: { forum: 'droftingsteam' } },
      { kind: 'escalatesTo', to: { office: 'oppvekstsjef' } },
    ],
  };
};

const discussionTeam = (chance: Chance) => ({
  ...{ key: 'droftingsteam', kind: 'discussion-team', level: 'individual', status: 'active' },
  name: { nb: 'Drøftingsteamet' },
  purpose: { nb: 'Drøfter det lagene nærmest barnet ikke løser alene.' },
  instances: single,
  settings: {
    ...meetingOf(chance, { office: 'teamleder' }, { service: 'ppt' }),
    agendaBefore: 'open',
    ...family(chance),
    ages: { from: 0, to: chance.between(16, 20) },
    clocks: clocksOf(chance),
    escalatesAfter: chance.between(5, 15),
  },
  seats: [
    member('helsestasjon'),
    member('barnevern'),
    { role: 'referrer', party: 'melder', label: { nb: 'Den som melder' } },
  ],
  edges: [
    { kind: 'refersTo', to: { forum: 'videre' } },
    { kind: 'returnsTo', to: { forum: 'skoleteam' } },
    { kind: 'returnsTo', to: { forum: 'barnehageteam' } },
    { kind: 'escalatesTo', to: { office: 'oppvekstsjef' } },
  ],
});

const network = (chance: Chance, areas: readonly string[]) => ({
  ...{ key: 'nettverk', kind: 'network', level: 'system', status: 'active' },
  name: { nb: 'Nettverk' },
  nameOfEach: { nb: 'Nettverk, {place}' },
  instances: {
    scheme: 'named-list',
    list: areas.map((area) => ({ key: keyOf(area), name: area, area: keyOf(area) })),
  },
  settings: {
    ...meetingOf(
      chance,
      { elected: { termMonths: 12, rotates: true } },
      { service: 'helsestasjon' },
    ),
    minutesWithin: 'open',
    ...upward(chance),
    electedIn: chance.pick([8, 9, 1]),
  },
  seats: [member('helsestasjon'), member('ppt'), member('barnevern')],
  guests: [{ service: 'politi', timesPerHalfYear: chance.between(1, 2) }],
  standing: [{ key: 'slt', title: { nb: 'SLT' }, timesPerHalfYear: 1 }],
  edges: [
    { kind: 'circulatesMinutesTo', to: { forum: 'gruppe' } },
    { kind: 'escalatesTo', to: { forum: 'gruppe' } },
  ],
});

const strategicGroup = (chance: Chance) => ({
  ...{ key: 'gruppe', kind: 'strategic-group', level: 'system', status: 'active' },
  name: { nb: 'Strategigruppa' },
  instances: single,
  settings: {
    ...meetingOf(chance, { office: 'oppvekstsjef' }, { service: 'helsestasjon' }),
    ...upward(chance),
  },
  seats: [
    { role: 'member', office: 'helsesjef' },
    { role: 'on-demand', office: 'teamleder' },
  ],
  edges: [
    { kind: 'escalatesTo', to: { forum: 'ledermote' } },
    { kind: 'mandates', to: { forum: 'nettverk' } },
  ],
});

const management = (chance: Chance) => ({
  ...{ key: 'ledermote', kind: 'management-meeting', level: 'system', status: 'active' },
  name: { nb: 'Ledermøtet' },
  instances: single,
  settings: {
    ...meetingOf(chance, { office: 'kommunedirektor' }, { service: 'helsestasjon' }),
    answersWithin: chance.between(10, 30),
    decidesWithin: chance.between(5, 20),
  },
  without: ['return', 'escalate', 'lift'],
  seats: [
    { role: 'member', office: 'oppvekstsjef' },
    { role: 'member', office: 'helsesjef' },
  ],
  edges: [{ kind: 'mandates', to: { forum: 'gruppe' } }],
});

const services = [
  ['skole', 'Skole'],
  ['barnehage', 'Barnehage'],
  ['ppt', 'PP-tjenesten'],
  ['helsestasjon', 'Helsestasjonen'],
  ['barnevern', 'Barneverntjenesten'],
] as const;

const offices = [
  { key: 'rektor', name: { nb: 'Rektor' }, service: 'skole', unitKinds: ['school'] },
  { key: 'styrer', name: { nb: 'Styrer' }, service: 'barnehage', unitKinds: ['kindergarten'] },
  { key: 'teamleder', name: { nb: 'Teamleder familie' }, service: 'barnevern' },
  { key: 'oppvekstsjef', name: { nb: 'Oppvekstsjef' }, leadership: true },
  { key: 'helsesjef', name: { nb: 'Helsesjef' }, leadership: true },
  { key: 'kommunedirektor', name: { nb: 'Kommunedirektør' }, leadership: true },
];

const unitsOf = (chance: Chance, areas: readonly string[]): InventedUnit[] => {
  const [schools, kindergartens] = [chance.between(2, 4), chance.between(2, 4)];
  return placesOf(chance, schools + kindergartens).map((place, at) => {
    const kind = at < schools ? ('school' as const) : ('kindergarten' as const);
    const name = `${place} ${kind === 'school' ? 'skole' : 'barnehage'}`;
    return { key: keyOf(name), name, kind, area: keyOf(areas[at % areas.length] ?? '') };
  });
};

/** A municipality made up from a seed: the same seed makes the same one. */
export const inventedTown = (seed: string): InventedTown => {
  const chance = chanceOf(`invented ${seed}`);
  const name = `${placesOf(chance, 1)[0] ?? ''} kommune`;
  const areas = ['Nordre', 'Midtre', 'Søndre'].slice(0, chance.between(2, 3));
  const units = unitsOf(chance, areas);
  const pack = {
    schemaVersion: 1,
    key: keyOf(name),
    municipality: { name: { nb: name }, language: 'nb' },
    plan: { title: `Oppdiktet plan for ${name}`, dated: '2026-01-01' },
    areas: areas.map((area) => ({ key: keyOf(area), name: { nb: area } })),
    services: [
      ...services.map(([key, nb]) => ({ key, name: { nb } })),
      { key: 'politi', name: { nb: 'Politiet' }, external: true },
    ],
    offices,
    units,
    forums: [
      localTeam(chance, 'school'),
      localTeam(chance, 'kindergarten'),
      discussionTeam(chance),
      furtherTeam(chance),
      network(chance, areas),
      strategicGroup(chance),
      management(chance),
    ],
  };
  return {
    name,
    units,
    yaml: stringify(pack, { lineWidth: 0 }),
    answers: [
      { path: 'forums.droftingsteam.agendaBefore', value: chance.between(3, 7) },
      { path: 'forums.nettverk.minutesWithin', value: chance.between(3, 10) },
    ],
    people: inventedPeople(units, areas, chance),
    calendar: inventedCalendar(),
  };
};
