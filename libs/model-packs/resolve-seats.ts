import type { ResolvedSeat, SeatTerms } from '#kernel/forum/resolved-pack';
import { aSeat, nameOf, type SeatsOf, unitOffice } from './a-seat.js';
import { instancesOf, unitsOf } from './instances.js';
import type { PackSeat } from './pack.schema.js';
import { leadSeats } from './resolve-lead.js';

const secretarySeat = (of: SeatsOf): ResolvedSeat[] => {
  const { secretary, pack, instance } = of;
  if (secretary === null) return [];
  const { office = null, service = null } = secretary;
  const label = office ? nameOf(pack.offices, office) : nameOf(pack.services, service ?? '');
  const unit = secretary.of === 'own-unit' ? (instance.unit?.key ?? null) : null;
  return [aSeat(of, 'secretary', { office, service, unit, label })];
};

const termsOf = (of: SeatsOf, seat: PackSeat): SeatTerms | null => {
  const { pack, instance } = of;
  const { anyOf, both, officeIn, condition, agreement } = seat;
  const terms: SeatTerms = {
    ...(anyOf && {
      anyOf: anyOf.map(({ office = null, service = null, party = null, label }) => {
        const heads = pack.offices.some((each) => each.key === office && each.unitKinds);
        const own =
          heads && office !== null && instance.unit
            ? unitOffice(office, instance.unit.key)
            : office;
        const known = office ? nameOf(pack.offices, office) : nameOf(pack.services, service ?? '');
        return { office: own, service, party, label: label ?? known };
      }),
    }),
    ...(both && { both }),
    ...(officeIn && { officeIn }),
    ...(condition && { condition }),
    ...(agreement && { agreement }),
  };
  return Object.keys(terms).length === 0 ? null : terms;
};

const packSeat = (of: SeatsOf, seat: PackSeat): ResolvedSeat[] => {
  const { pack, instance, forum } = of;
  const { office = null, service = null, from = null, to = null } = seat;
  const party = seat.party ?? (seat.anyOf && 'any-of') ?? (seat.officeIn && 'office-in') ?? null;
  const inForum = seat.officeIn && nameOf(pack.forums, seat.officeIn.forum);
  const known =
    inForum ?? (office ? nameOf(pack.offices, office) : nameOf(pack.services, service ?? ''));
  const plain = {
    office,
    service,
    party,
    label: seat.label ?? known,
    terms: termsOf(of, seat),
    from,
    to,
  };
  if (seat.of === 'own-unit') {
    const unit = instance.unit?.key ?? null;
    const own = office !== null && unit !== null ? unitOffice(office, unit) : office;
    return [aSeat(of, seat.role, { ...plain, office: own, unit })];
  }
  if (seat.of === 'each-municipality') {
    const there = forum.municipalities === 'open' ? [] : (forum.municipalities ?? []);
    return there.map((municipality) =>
      aSeat(of, seat.role, { ...plain, terms: { ...plain.terms, municipality } }),
    );
  }
  if (seat.of !== 'each-unit-of-area') return [aSeat(of, seat.role, plain)];
  return unitsOf(pack)
    .filter((unit) => instance.area === null || unit.area === instance.area)
    .map((unit) => aSeat(of, seat.role, { ...plain, unit: unit.key, label: { nb: unit.name } }));
};

/** A seat that goes with an office in another forum: one for each instance of that forum. */
const ofEachOffice = ({ pack }: SeatsOf, seat: PackSeat): PackSeat[] => {
  const { officeIn } = seat;
  const there = pack.forums.find(({ key }) => key === officeIn?.forum);
  const places = there === undefined ? [] : instancesOf(pack, there);
  return officeIn === undefined || places.length === 0
    ? [seat]
    : places.map(({ key, name }) => ({
        ...seat,
        officeIn: { ...officeIn, forum: key },
        label: places.length === 1 ? (seat.label ?? there?.name) : name,
      }));
};

/** The positions of one forum: who leads, who writes, and everybody the plan names. */
export const seatsOf = (of: SeatsOf): ResolvedSeat[] => [
  ...leadSeats(of),
  ...secretarySeat(of),
  ...of.forum.seats.flatMap((seat) => ofEachOffice(of, seat).flatMap((one) => packSeat(of, one))),
];
