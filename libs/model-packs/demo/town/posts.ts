import type { InstalledSeat } from '#application/pack/pack-ids';
import type { ResolvedPack, SeatTerms } from '#kernel/forum/resolved-pack';

/** Someone employed: in which service, at which unit, with which offices, all by the pack's keys. */
export interface Post {
  readonly key: string;
  readonly service: string | null;
  readonly unit: string | null;
  readonly offices: readonly string[];
}

/** A seat as it stands installed, with what the plan says of who may sit there. */
export type Position = InstalledSeat & { readonly terms: SeatTerms | null };

type Holder = Pick<Position, 'forum' | 'office' | 'service' | 'unit' | 'party' | 'terms'>;

/** How many seats one person of a service has at most: more of them, more people. */
const seatsEach = 3;
const staffOfUnit = 4;

const counted = (prefix: string, count: number): string[] =>
  Array.from({ length: count }, (_, index) => `${prefix}.${index + 1}`);

const inOffices = ({ offices }: ResolvedPack): Post[] =>
  offices.map(({ key, service, unit }) => ({
    key: `office.${key}`,
    service,
    unit,
    offices: [key],
  }));

/** The service that sits for a unit: the one the unit's own offices belong to. */
const ofUnits = ({ units, offices }: ResolvedPack): Post[] =>
  units.flatMap(({ key: unit }) => {
    const service = offices.find((office) => office.unit === unit)?.service ?? null;
    return counted(`unit.${unit}`, staffOfUnit).map((key) => ({ key, service, unit, offices: [] }));
  });

const ofServices = ({ services, seats, forums }: ResolvedPack): Post[] =>
  services.flatMap(({ key: service }) => {
    const held = seats.filter((seat) => seat.service === service && seat.unit === null).length;
    const count = 2 + Math.ceil(Math.max(held, forums.length / 8) / seatsEach);
    return counted(`service.${service}`, count).map((key) => ({
      key,
      service,
      unit: null,
      offices: [],
    }));
  });

/** Everybody who works in the municipality; the administrator is first. */
export const postsOf = (pack: ResolvedPack): Post[] => [
  { key: 'administrator', service: null, unit: null, offices: [] },
  ...inOffices(pack),
  ...ofUnits(pack),
  ...ofServices(pack),
];

/** So many of those who hold an office can be signed in as, beside the administrator. */
const mostShown = 11;

/** Whom one can sign in as: the administrator, those who lead the municipality, one head of a unit of each kind, and other offices. */
export const personasOf = ({ offices }: ResolvedPack): string[] => {
  const leading = offices.filter(({ leadership }) => leadership);
  const heads = Map.groupBy(
    offices.filter(({ unit }) => unit !== null),
    ({ role }) => role,
  );
  const others = offices.filter(({ leadership, unit }) => !leadership && unit === null);
  const shown = [
    ...leading.slice(0, 2),
    ...[...heads.values()].flatMap(([one]) => one ?? []),
    ...others,
  ];
  return ['administrator', ...shown.slice(0, mostShown).map(({ key }) => `office.${key}`)];
};

/** Puts posts in seats: an office's holder, a unit's own staff, a member of the forum that leads, else the people of the service in turn. */
export class Casting {
  private readonly turns = new Map<string, number>();
  private readonly seated = new Map<string, Set<string>>();

  constructor(
    private readonly posts: readonly Post[],
    private readonly pack: ResolvedPack,
  ) {}

  /** @returns null for families and referrers, who are there for one case, and for seats that go with an office elsewhere */
  postIn(position: Position): string | null {
    const taken = this.seated.get(position.forum) ?? new Set<string>();
    this.seated.set(position.forum, taken);
    const [first] = position.terms?.anyOf ?? [];
    const found = this.find(first === undefined ? position : { ...position, ...first }, taken);
    if (found !== null) taken.add(found);
    return found;
  }

  private find(
    { forum, office, service, unit, party, terms }: Holder,
    taken: ReadonlySet<string>,
  ): string | null {
    if (terms?.ofForum !== undefined) {
      const lent = [...(this.seated.get(terms.ofForum) ?? [])];
      return lent.find((key) => !taken.has(key)) ?? lent[0] ?? null;
    }
    if (office !== null) return `office.${office}`;
    if (party === 'elected') return this.inTurn(this.membersOf(forum), taken, `elected ${forum}`);
    if (service === null) return null;
    const home = unit ?? this.pack.forums.find(({ key }) => key === forum)?.unit ?? null;
    const own = this.posts.filter((post) => post.service === service && post.unit === home);
    const pool = own.length > 0 ? own : this.posts.filter((post) => post.service === service);
    const free = pool.filter(({ offices }) => offices.length === 0);
    return this.inTurn(free.length > 0 ? free : pool, taken, `${service} ${home ?? ''}`);
  }

  private membersOf(forum: string): Post[] {
    const services = new Set(
      this.pack.seats
        .filter((seat) => seat.forum === forum && seat.role === 'member')
        .map(({ service }) => service),
    );
    return this.posts.filter(
      ({ service, offices }) => services.has(service) && offices.length === 0,
    );
  }

  private inTurn(pool: readonly Post[], taken: ReadonlySet<string>, turn: string): string | null {
    const at = this.turns.get(turn) ?? 0;
    const order = pool.map((_, index) => pool[(at + index) % pool.length]?.key ?? '');
    const found = order.find((key) => !taken.has(key)) ?? order[0] ?? null;
    this.turns.set(turn, at + Math.max(0, order.indexOf(found ?? '')) + 1);
    return found;
  }
}
