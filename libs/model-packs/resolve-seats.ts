import type { Name } from '#kernel/language';
import type { ForumPolicy } from '#kernel/forum/policy';
import type { ResolvedSeat } from '#kernel/forum/resolved-pack';
import type { SeatRole } from '#kernel/access/actor';
import type { Instance } from './instances.js';
import type { Pack, PackForum, PackSeat } from './pack.schema.js';
import type { Chair, SeatValue } from './setting-values.js';

/** An instance with all that its seats are made from. */
export interface SeatsOf {
  readonly pack: Pack;
  readonly forum: PackForum;
  readonly policy: ForumPolicy;
  readonly instance: Instance;
  readonly chair: Chair | null;
  readonly secretary: SeatValue | null;
  /** Who leads a unit that is both school and kindergarten. */
  readonly combined: 'school' | 'kindergarten';
}

const nameOf = (
  things: readonly { readonly key: string; readonly name: Name }[],
  key: string,
): Name => things.find((thing) => thing.key === key)?.name ?? { nb: key };

/** The key of a unit's office: one office of this role for each unit. */
export const unitOffice = (role: string, unit: string): string => `${role}.${unit}`;

/** Those who must be there every time: permanent seats, not those who are called or invited. */
const permanent: readonly SeatRole[] = ['chair', 'leader', 'secretary', 'facilitator', 'member'];

const aSeat = (of: SeatsOf, role: SeatRole, seat: Partial<ResolvedSeat>): ResolvedSeat => ({
  forum: of.instance.key,
  role,
  office: null,
  service: null,
  unit: null,
  party: null,
  label: { nb: role },
  required: permanent.includes(role),
  termMonths: null,
  ...seat,
});

/** The office that heads the instance's own unit. */
const headOf = (of: SeatsOf, heads: { readonly school: string; readonly kindergarten: string }) => {
  const { unit } = of.instance;
  if (unit === null) return null;
  return { role: heads[unit.kind === 'combined' ? of.combined : unit.kind], unit: unit.key };
};

const leadSeat = (of: SeatsOf): ResolvedSeat[] => {
  const { chair, policy, pack } = of;
  if (chair === null) return [];
  if (chair.office !== undefined) {
    const label = nameOf(pack.offices, chair.office);
    return [aSeat(of, policy.ledBy, { office: chair.office, label })];
  }
  if (chair.permanent !== undefined) {
    const { service } = chair.permanent;
    return [aSeat(of, policy.ledBy, { service, label: nameOf(pack.services, service) })];
  }
  if (chair.elected !== undefined) {
    return [
      aSeat(of, policy.ledBy, {
        party: 'elected',
        label: { nb: 'Valgt leder', nn: 'Vald leiar', en: 'Elected leader' },
        termMonths: chair.elected.termMonths,
      }),
    ];
  }
  const head = chair.officeOfUnit ? headOf(of, chair.officeOfUnit) : null;
  if (head === null) return [];
  const label = nameOf(pack.offices, head.role);
  return [
    aSeat(of, policy.ledBy, { office: unitOffice(head.role, head.unit), unit: head.unit, label }),
  ];
};

const secretarySeat = (of: SeatsOf): ResolvedSeat[] => {
  const { secretary, pack, instance } = of;
  if (secretary === null) return [];
  const { office = null, service = null } = secretary;
  const label = office ? nameOf(pack.offices, office) : nameOf(pack.services, service ?? '');
  const unit = secretary.of === 'own-unit' ? (instance.unit?.key ?? null) : null;
  return [aSeat(of, 'secretary', { office, service, unit, label })];
};

const packSeat = (of: SeatsOf, seat: PackSeat): ResolvedSeat[] => {
  const { pack, instance } = of;
  const { office = null, service = null, party = null } = seat;
  const known = office ? nameOf(pack.offices, office) : nameOf(pack.services, service ?? '');
  const plain = { office, service, party, label: seat.label ?? known };
  if (seat.of === 'own-unit') {
    return [aSeat(of, seat.role, { ...plain, unit: instance.unit?.key ?? null })];
  }
  if (seat.of !== 'each-unit-of-area') return [aSeat(of, seat.role, plain)];
  return pack.units
    .filter((unit) => unit.area === instance.area)
    .map((unit) => aSeat(of, seat.role, { ...plain, unit: unit.key, label: { nb: unit.name } }));
};

/** The positions of one forum: who leads, who writes, and everybody the plan names. */
export const seatsOf = (of: SeatsOf): ResolvedSeat[] => [
  ...leadSeat(of),
  ...secretarySeat(of),
  ...of.forum.seats.flatMap((seat) => packSeat(of, seat)),
];
