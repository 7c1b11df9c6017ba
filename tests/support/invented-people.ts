import type { Chance } from '#model-packs/demo/random';

/** A school or a kindergarten that is nowhere. */
export interface InventedUnit {
  readonly key: string;
  readonly name: string;
  readonly kind: 'school' | 'kindergarten';
  readonly area: string;
}

/** Keys of names that have no other letters than these. */
export const keyOf = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'o')
    .replaceAll('å', 'a')
    .replaceAll(/[^a-z0-9]+/g, '-');

const given = [
  'Ada',
  'Bo',
  'Eli',
  'Gro',
  'Ivar',
  'Kaja',
  'Liv',
  'Mons',
  'Nils',
  'Oda',
  'Per',
  'Siv',
];
const family = ['Oppdikta', 'Påfunn', 'Innbilt', 'Fantasi', 'Tenkt', 'Uvirke'];

interface Line {
  readonly service: string;
  readonly unit?: string;
  readonly office?: string;
  readonly forum?: string;
  readonly role?: string;
}

const heading = 'Fornavn;Etternavn;E-post;Tjeneste;Skole;Stilling;Forum;Rolle';

/** Somebody with every line that is about them; the address is theirs alone. */
const person = (chance: Chance, at: number, lines: readonly Line[]): string[] => {
  const [first, last] = [chance.pick(given), chance.pick(family)];
  const email = `${keyOf(first)}.${keyOf(last)}.${at}@oppdikta.example`;
  return lines.map(({ service, unit = '', office = '', forum = '', role = '' }) =>
    [first, last, email, service, unit, office, forum, role].join(';'),
  );
};

const ofUnit = ({ name, kind }: InventedUnit): (readonly Line[])[] => {
  const school = kind === 'school';
  const service = school ? 'Skole' : 'Barnehage';
  const forum = `${school ? 'Skoleteam' : 'Barnehageteam'}, ${name}`;
  return [
    [{ service, unit: name, office: school ? 'Rektor' : 'Styrer' }],
    [{ service, unit: name, forum, role: 'Referent' }],
  ];
};

/** Everybody of a made-up municipality, a line for each seat: the file an administrator imports. */
export const inventedPeople = (
  units: readonly InventedUnit[],
  areas: readonly string[],
  chance: Chance,
): string => {
  const teams = units.map(
    ({ name, kind }) => `${kind === 'school' ? 'Skoleteam' : 'Barnehageteam'}, ${name}`,
  );
  const networks = areas.map((area) => `Nettverk, ${area}`);
  const seated = (service: string, forums: readonly string[], role: string): Line[] =>
    forums.map((forum) => ({ service, forum, role }));
  const everybody: (readonly Line[])[] = [
    ...units.flatMap(ofUnit),
    ...teams.map((team) => seated('Helsestasjonen', [team], 'Medlem')),
    ...teams.map((team) => seated('PP-tjenesten', [team], 'Medlem')),
    seated('PP-tjenesten', ['Drøftingsteamet'], 'Referent'),
    seated('Helsestasjonen', ['Drøftingsteamet'], 'Medlem'),
    seated('Barneverntjenesten', ['Drøftingsteamet'], 'Medlem'),
    ...networks.flatMap((network) => [
      seated('Helsestasjonen', [network], 'Referent'),
      seated('PP-tjenesten', [network], 'Medlem'),
    ]),
    [{ service: 'Barneverntjenesten', office: 'Teamleder familie' }],
    [{ service: '', office: 'Oppvekstsjef' }],
    [{ service: '', office: 'Helsesjef' }],
    [{ service: '', office: 'Kommunedirektør' }],
  ];
  return [heading, ...everybody.flatMap((lines, at) => person(chance, at, lines)), ''].join('\n');
};

/** Autumn, winter and planning days of two school years, so that the file fits whichever is planned. */
export const inventedCalendar = (): string =>
  [
    'Dato;Til;Type;Navn',
    ...[2026, 2027].flatMap((year) => [
      `5.10.${year};9.10.${year};skoleferie;Høstferie`,
      `16.11.${year};;planleggingsdag;Planleggingsdag`,
      `22.2.${year + 1};26.2.${year + 1};skoleferie;Vinterferie`,
    ]),
    '',
  ].join('\n');
