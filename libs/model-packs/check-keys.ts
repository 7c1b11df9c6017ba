import { notAmong, wrong, type Fault } from './faults.js';
import { listOf, unitsOf } from './instances.js';
import type { Pack, PackForum } from './pack.schema.js';

/** The keys a pack defines, to look its references up in. */
export interface Keys {
  readonly forums: ReadonlySet<string>;
  /** What stands around and is not run. */
  readonly around: ReadonlySet<string>;
  readonly offices: ReadonlySet<string>;
  readonly services: ReadonlySet<string>;
  readonly areas: ReadonlySet<string>;
  readonly rules: ReadonlySet<string>;
}

const keysOf = (things: readonly { readonly key: string }[]) =>
  new Set(things.map((thing) => thing.key));

const rulesOf = (pack: Pack) => [
  ...pack.forums.flatMap((forum, at) =>
    (forum.rules ?? []).map((rule, nth) => ({
      id: rule.id,
      path: `forums[${at}].rules[${nth}].id`,
    })),
  ),
  ...(pack.around ?? []).flatMap((each, at) =>
    (each.rules ?? []).map(({ id }, nth) => ({ id, path: `around[${at}].rules[${nth}].id` })),
  ),
  ...(pack.rules ?? []).map((rule, nth) => ({ id: rule.id, path: `rules[${nth}].id` })),
];

export const definedKeys = (pack: Pack): Keys => ({
  forums: keysOf(pack.forums),
  around: keysOf(pack.around ?? []),
  offices: keysOf(pack.offices),
  services: keysOf(pack.services),
  areas: keysOf(pack.areas),
  rules: new Set(rulesOf(pack).map((rule) => rule.id)),
});

const taken = (things: readonly { readonly key: string }[], path: string): Fault[] =>
  things.flatMap(({ key }, at) =>
    things.findIndex((thing) => thing.key === key) < at
      ? [{ path: `${path}[${at}].key`, ...wrong('taken', `the key «${key}» is taken`, { key }) }]
      : [],
  );

const takenRules = (pack: Pack): Fault[] => {
  const rules = rulesOf(pack);
  return rules.flatMap(({ id, path }, at) =>
    rules.findIndex((rule) => rule.id === id) < at
      ? [
          {
            path,
            ...wrong('rule-twice', `the rule ${id} is quoted twice; refer to it by its id`, { id }),
          },
        ]
      : [],
  );
};

interface Reference {
  readonly path: string;
  readonly value: string | undefined;
  readonly in: keyof typeof what;
}

const what = {
  forums: 'forum',
  offices: 'office',
  services: 'service',
  areas: 'area',
  rules: 'rule',
} as const;

const placeReferences = (pack: Pack): Reference[] => [
  ...pack.offices.map((office, at): Reference => ({
    path: `offices[${at}].service`,
    value: office.service,
    in: 'services',
  })),
  ...unitsOf(pack).map((unit, at): Reference => ({
    path: `units[${at}].area`,
    value: unit.area,
    in: 'areas',
  })),
];

type Refers = {
  readonly office?: string;
  readonly service?: string;
  readonly rules?: string[];
  readonly anyOf?: readonly { readonly office?: string; readonly service?: string }[];
};

const refersAt = (path: string, thing: Refers): Reference[] => [
  { path: `${path}.office`, value: thing.office, in: 'offices' },
  { path: `${path}.service`, value: thing.service, in: 'services' },
  ...(thing.anyOf ?? []).flatMap((one, nth) => refersAt(`${path}.anyOf[${nth}]`, one)),
  ...(thing.rules ?? []).map((rule, nth): Reference => ({
    path: `${path}.rules[${nth}]`,
    value: rule,
    in: 'rules',
  })),
];

const forumReferences = (forum: PackForum, path: string): Reference[] => [
  ...forum.seats.flatMap((seat, at) => refersAt(`${path}.seats[${at}]`, seat)),
  ...forum.seats.map((seat, at): Reference => ({
    path: `${path}.seats[${at}].officeIn.forum`,
    value: seat.officeIn?.forum,
    in: 'forums',
  })),
  ...(forum.guests ?? []).flatMap((guest, at) => refersAt(`${path}.guests[${at}]`, guest)),
  ...(forum.standing ?? []).flatMap((item, at) =>
    refersAt(`${path}.standing[${at}]`, { rules: item.rules }),
  ),
  ...(forum.edges ?? []).flatMap((edge, at) =>
    refersAt(`${path}.edges[${at}]`, { rules: edge.rules }),
  ),
  ...listOf(forum).map((each, at): Reference => ({
    path: `${path}.instances.list[${at}].area`,
    value: each.area,
    in: 'areas',
  })),
];

/** Keys that are taken, and references to what the pack does not have. */
export const keyFaults = (pack: Pack): Fault[] => {
  const keys = definedKeys(pack);
  const references = [
    ...placeReferences(pack),
    ...pack.forums.flatMap((forum, at) => forumReferences(forum, `forums[${at}]`)),
  ];
  return [
    ...taken(pack.areas, 'areas'),
    ...taken(pack.services, 'services'),
    ...taken(pack.offices, 'offices'),
    ...taken(unitsOf(pack), 'units'),
    ...taken([...pack.forums, ...(pack.around ?? [])], 'forums'),
    ...takenRules(pack),
    ...references.flatMap(({ path, value, in: where }) =>
      value === undefined || keys[where].has(value)
        ? []
        : [{ path, ...notAmong(value, what[where], keys[where]) }],
    ),
  ];
};
