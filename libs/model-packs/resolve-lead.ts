import type { ResolvedSeat, SeatHolder } from '#kernel/forum/resolved-pack';
import type { SeatRole } from '#kernel/access/actor';
import type { Name } from '#kernel/language';
import { aSeat, nameOf, type SeatsOf, unitOffice } from './a-seat.js';
import { type Chair, chairs } from '#contract/setting-values';

type Leading = Extract<SeatRole, 'chair' | 'leader'>;
type Values = { [Way in keyof Chair]-?: NonNullable<Chair[Way]> };
type Found = { readonly [Way in keyof Values]?: Values[Way] | undefined };
type One = NonNullable<Chair['anyOf']>[number];

/** A forum of the pack, or a team that stands around it. */
const forumName = ({ pack }: SeatsOf, key: string): Name =>
  nameOf([...pack.forums, ...(pack.around ?? [])], key);

/** The office that heads the instance's own unit. */
const headOf = (of: SeatsOf, heads: { readonly school: string; readonly kindergarten: string }) => {
  const { unit } = of.instance;
  if (unit === null) return null;
  return { role: heads[unit.kind === 'combined' ? of.combined : unit.kind], unit: unit.key };
};

const holderOf = (of: SeatsOf, { office, service, forum }: One): SeatHolder => {
  const { offices, services } = of.pack;
  if (forum !== undefined)
    return { office: null, service: null, party: forum, label: forumName(of, forum) };
  const label = office === undefined ? nameOf(services, service ?? '') : nameOf(offices, office);
  return { office: office ?? null, service: service ?? null, party: null, label };
};

const either = (labels: readonly Name[]): Name => ({
  nb: labels.map(({ nb }) => nb).join(' eller '),
  nn: labels.map(({ nb, nn }) => nn ?? nb).join(' eller '),
  en: labels.map(({ nb, en }) => en ?? nb).join(' or '),
});

/** Each way to find who leads, and the seats it makes. */
const ways: {
  readonly [Way in keyof Values]: (
    of: SeatsOf,
    role: Leading,
    value: Values[Way],
  ) => ResolvedSeat[];
} = {
  office: (of, role, office) => [
    aSeat(of, role, { office, label: nameOf(of.pack.offices, office) }),
  ],
  permanent: (of, role, { service }) => [
    aSeat(of, role, { service, label: nameOf(of.pack.services, service) }),
  ],
  elected: (of, role, { termMonths }) => [
    aSeat(of, role, {
      party: 'elected',
      label: { nb: 'Valgt leder', nn: 'Vald leiar', en: 'Elected leader' },
      termMonths,
    }),
  ],
  officeOfUnit: (of, role, heads) => {
    const head = headOf(of, heads);
    if (head === null) return [];
    const office = unitOffice(head.role, head.unit);
    return [
      aSeat(of, role, { office, unit: head.unit, label: nameOf(of.pack.offices, head.role) }),
    ];
  },
  anyOf: (of, role, several) => {
    const anyOf = several.map((one) => holderOf(of, one));
    const label = either(anyOf.map((one) => one.label));
    return [aSeat(of, role, { party: 'any-of', label, terms: { anyOf } })];
  },
  joint: (of, role, several) =>
    several.flatMap((one) =>
      one.forum === undefined
        ? [aSeat(of, role, holderOf(of, one))]
        : ways.forum(of, role, one.forum),
    ),
  perCase: (of, role, { school, kindergarten }) => {
    const roles = [school, kindergarten].flatMap((office) => office ?? []);
    const label = either(roles.map((office) => nameOf(of.pack.offices, office)));
    const perCase = {
      ...(school === undefined ? {} : { school }),
      ...(kindergarten === undefined ? {} : { kindergarten }),
    };
    return [aSeat(of, role, { party: 'per-case', label, required: false, terms: { perCase } })];
  },
  forum: (of, role, ofForum) => [
    aSeat(of, role, { party: 'forum', label: forumName(of, ofForum), terms: { ofForum } }),
  ],
  facilitators: (of, _role, offices) =>
    offices.map((office) =>
      aSeat(of, 'facilitator', {
        office,
        label: nameOf(of.pack.offices, office),
        terms: { leads: true },
      }),
    ),
};

const seatsOfChair = (of: SeatsOf, role: Leading, chair: Found | null): ResolvedSeat[] => {
  if (chair === null) return [];
  const by = <Way extends keyof Values>(way: Way): ResolvedSeat[] => {
    const value: Values[Way] | undefined = chair[way];
    return value === undefined ? [] : ways[way](of, role, value);
  };
  return chairs.flatMap(by);
};

/** Who leads the forum: where a leader is named beside the chair they have a seat each. */
export const leadSeats = (of: SeatsOf): ResolvedSeat[] =>
  of.leader === null
    ? seatsOfChair(of, of.policy.ledBy, of.chair)
    : [...seatsOfChair(of, 'chair', of.chair), ...seatsOfChair(of, 'leader', of.leader)];
