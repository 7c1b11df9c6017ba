import type { InstalledPack, InstalledSeat } from '#application/pack/pack-ids';
import type { ResolvedPack } from '#kernel/forum/resolved-pack';

/** Who sits where: for each seat of a service the post that has it. */
interface Casting {
  /** The forum's key in the pack, without its instance. */
  readonly in: string;
  readonly role: InstalledSeat['role'];
  readonly service: string;
  /** The post; `instance` is the unit or area. Null leaves the seat vacant. */
  post(instance: string, pack: ResolvedPack): string | null;
}

const areaOf = (unit: string, pack: ResolvedPack) =>
  pack.units.find(({ key }) => key === unit)?.area ?? '';

/** One school nurse for three schools or kindergartens. */
const nurseOf = (unit: string, pack: ResolvedPack): string => {
  const at = pack.units.findIndex(({ key }) => key === unit);
  return `health-station-and-school-health.nurse-${Math.floor(at / 3) + 1}`;
};

/** One adviser has ten local teams, a network and the discussion team; another has those in the south. */
const adviserOf = (area: string): string =>
  area === 'melhus-sor' ? 'pps.adviser-south' : 'ppt-adviser';

const local = 'lokale-tverrfaglige-team';
const discussion = 'droftingsteam';
const networks = 'tverrfaglige-nettverk';
const health = 'health-station-and-school-health';
const mental = 'mental-health-and-substance-use';
const physio = 'occupational-and-physiotherapy';
const office = 'health-and-welfare-office';
const culture = 'culture-and-leisure';
const isSouth = (area: string) => area === 'melhus-sor';
const networkNurse: Readonly<Record<string, string>> = {
  'nedre-melhus': 'network-nurse',
  'melhus-sor': 'nurse-3',
  'melhus-vest': 'nurse-6',
};

/** One team is short of a teacher. */
const understaffed = 'gasbakken-barnehage-og-skole';

const castings: readonly Casting[] = [
  {
    in: local,
    role: 'secretary',
    service: 'school-or-kindergarten',
    post: (unit) => `${unit}.deputy`,
  },
  {
    in: local,
    role: 'member',
    service: 'school-or-kindergarten',
    post: (unit) => (unit === understaffed ? null : `${unit}.teacher`),
  },
  { in: local, role: 'member', service: health, post: nurseOf },
  {
    in: local,
    role: 'member',
    service: 'pps',
    post: (unit, pack) => adviserOf(areaOf(unit, pack)),
  },
  {
    in: discussion,
    role: 'leader',
    service: 'unit-family-prevention-mastery',
    post: () => 'coordinator',
  },
  { in: discussion, role: 'secretary', service: office, post: () => 'secretary' },
  { in: discussion, role: 'member', service: health, post: () => `${health}.lead-nurse` },
  { in: discussion, role: 'member', service: 'pps', post: () => 'ppt-adviser' },
  { in: discussion, role: 'member', service: mental, post: () => `${mental}.family` },
  { in: discussion, role: 'member', service: 'child-welfare', post: () => 'child-welfare.intake' },
  { in: discussion, role: 'member', service: physio, post: () => `${physio}.children` },
  { in: discussion, role: 'member', service: 'nav', post: () => 'nav.families' },
  { in: discussion, role: 'member', service: office, post: () => `${office}.caseworker` },
  { in: discussion, role: 'on-demand', service: 'gp', post: () => 'gp.doctor' },
  { in: discussion, role: 'on-demand', service: 'specialist-health-service', post: () => null },
  { in: discussion, role: 'on-demand', service: culture, post: () => `${culture}.youth-club` },
  { in: discussion, role: 'on-demand', service: 'police', post: () => 'police.prevention' },
  {
    in: networks,
    role: 'secretary',
    service: health,
    post: (area) => `${health}.${networkNurse[area] ?? 'midwife'}`,
  },
  {
    in: networks,
    role: 'member',
    service: health,
    post: (area) => `${health}.${isSouth(area) ? 'lead-nurse' : 'midwife'}`,
  },
  {
    in: networks,
    role: 'member',
    service: 'pps',
    post: (area) => (area === 'melhus-vest' ? 'pps.adviser-west' : adviserOf(area)),
  },
  { in: networks, role: 'member', service: mental, post: () => `${mental}.youth` },
  { in: networks, role: 'member', service: physio, post: () => `${physio}.south` },
  { in: networks, role: 'member', service: 'nav', post: () => 'nav.youth' },
  {
    in: networks,
    role: 'member',
    service: culture,
    post: (area) => (area === 'melhus-vest' ? null : `${culture}.sports`),
  },
  {
    in: networks,
    role: 'on-demand',
    service: 'refugee-service',
    post: () => 'refugee-service.adviser',
  },
  { in: networks, role: 'on-demand', service: 'child-welfare', post: () => 'child-welfare.leader' },
  {
    in: 'tverrfaglig-samarbeidsgruppe',
    role: 'member',
    service: office,
    post: () => `${office}.leader`,
  },
  {
    in: 'tverrfaglig-samarbeidsgruppe',
    role: 'guest',
    service: 'upper-secondary-school',
    post: () => 'upper-secondary-school.counsellor',
  },
];

/** The heads who were elected to lead the networks of the three areas. */
export type Elected = ReadonlyMap<string, string>;

/** The post that has a seat; null for seats left vacant and for those of families and referrers. */
export const postIn = (
  seat: InstalledSeat,
  { pack, elected }: { readonly pack: ResolvedPack; readonly elected: Elected },
): string | null => {
  const [forum = '', instance = ''] = seat.forum.split(/\.(.*)/s);
  if (seat.office !== null) return `office:${seat.office}`;
  if (seat.party === 'elected') return elected.get(instance) ?? null;
  if (forum === networks && seat.unit !== null) return `${seat.unit}.head`;
  const found = castings.find(
    (casting) =>
      casting.in === forum && casting.role === seat.role && casting.service === seat.service,
  );
  return found?.post(instance, pack) ?? null;
};

/** Every seat with the post in it. */
export const castOf = (
  installed: InstalledPack,
  where: { readonly pack: ResolvedPack; readonly elected: Elected },
): { readonly seat: InstalledSeat; readonly post: string | null }[] =>
  installed.seats.map((seat) => ({ seat, post: postIn(seat, where) }));
