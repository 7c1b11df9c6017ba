import { ladderOf, type Ladder } from '#kernel/forum/ladder';
import type { ForumPolicy } from '#kernel/forum/policy';
import type {
  Mandate,
  ResolvedForum,
  ResolvedGuest,
  ResolvedPack,
  ResolvedSeat,
  ResolvedSeries,
  ResolvedStandingItem,
} from '#kernel/forum/resolved-pack';
import { isOpen, isUnsettled, openSettings, type SettingValues } from '#kernel/forum/settings';
import { asForumKind } from '#kernel/forum/vocabulary';
import { openFaults, openPlaces } from './check-open.js';
import { isCadence } from '#kernel/time/cadence/cadence';
import { weekdays } from '#kernel/time/weekdays';
import { PackRefused } from './faults.js';
import { instancesOf, siblingKey, unitsOf, type Instance } from './instances.js';
import type { Pack, PackForum, PackSettings } from './pack.schema.js';
import { edgesOf } from './resolve-edges.js';
import { aroundOf, officesOf, ownerOf } from './resolve-places.js';
import { seatsOf } from './resolve-seats.js';
import { chair, isEach, seatValue, slot } from '#contract/setting-values';
import { settle } from './settle.js';

/** A forum of the municipality while it is put together. */
interface Placed {
  readonly pack: Pack;
  readonly forum: PackForum;
  readonly policy: ForumPolicy;
  readonly instance: Instance;
  /** The settings of this very instance. */
  readonly values: SettingValues;
}

const valuesFor = (forum: PackForum, instance: Instance): SettingValues =>
  Object.fromEntries(
    Object.entries(forum.settings).map(([setting, value]) => [
      setting,
      isEach(value) ? value.each[siblingKey(forum, instance)] : value,
    ]),
  );

const placedForums = (pack: Pack, policies: readonly ForumPolicy[]): Placed[] =>
  pack.forums.flatMap((forum) => {
    const policy = policies.find((each) => each.kind === forum.kind);
    if (policy === undefined) return [];
    return instancesOf(pack, forum).map((instance) => ({
      pack,
      forum,
      policy,
      instance,
      values: valuesFor(forum, instance),
    }));
  });

const openIn = ({ forum, policy, values }: Placed, pack: Pack): string[] => [
  ...openSettings({ schema: policy.settings, values, level: forum.level }),
  ...(forum.edges ?? [])
    .filter(({ to, days }) => isOpen(to) || isOpen(days))
    .map(({ kind }) => kind),
  ...openPlaces(pack, forum).map(({ what }) => what),
];

const mandateOf = (original: PackForum, placed: Placed): Mandate => {
  const { forum, pack } = placed;
  return {
    purpose: forum.purpose ?? null,
    rules: (forum.rules ?? []).map(({ id, quote, en }) => ({ id, quote, says: { nb: quote, en } })),
    settledHere: Object.entries(forum.settings)
      .filter(([setting, value]) => !isUnsettled(value) && isUnsettled(original.settings[setting]))
      .map(([setting]) => setting),
    open: openIn(placed, pack),
    since: forum.since ?? null,
    replaces: forum.replaces ?? [],
    replacedBy: forum.replacedBy ?? [],
  };
};

const standingOf = ({ forum, instance }: Placed): ResolvedStandingItem[] =>
  (forum.standing ?? []).map((item) => ({
    forum: instance.key,
    key: item.key,
    title: item.title,
    timesPerHalfYear: item.timesPerHalfYear ?? null,
  }));

const forumOf = (placed: Placed, original: PackForum, ladder: Ladder): ResolvedForum => {
  const { forum, instance, values } = placed;
  const settled = Object.entries(values).filter(([, value]) => !isUnsettled(value));
  return {
    key: instance.key,
    packKey: forum.key,
    kind: asForumKind(forum.kind),
    level: forum.level,
    status: forum.status,
    name: instance.name,
    unit: instance.unit?.key ?? null,
    area: instance.area,
    settings: Object.fromEntries(settled),
    without: forum.without ?? [],
    overdueTo: ladder.officesAbove(instance.key)[0] ?? null,
    mandate: mandateOf(original, placed),
    standing: standingOf(placed),
  };
};

const seatsFor = ({ pack, forum, policy, instance, values }: Placed): ResolvedSeat[] =>
  seatsOf({
    pack,
    forum,
    policy,
    instance,
    chair: chair.safeParse(values['chair']).data ?? null,
    leader: chair.safeParse(values['leader']).data ?? null,
    secretary: seatValue.safeParse(values['secretary']).data ?? null,
    combined: values['combinedUnits'] === 'led-by-kindergarten-head' ? 'kindergarten' : 'school',
  });

const seriesOf = ({ instance, values }: Placed): ResolvedSeries[] => {
  const cadence = values['meets'];
  const when = slot.safeParse(values['slot']).data;
  if (!isCadence(cadence) || when === undefined || 'when' in cadence) return [];
  const weekday = ([1, 2, 3, 4, 5] as const)[weekdays.indexOf(when.weekday)] ?? 1;
  return [
    {
      forum: instance.key,
      cadence,
      planned: when.planned ?? null,
      prefers: {
        weekdays: [weekday],
        ...(when.weekOfMonth === undefined ? {} : { weekOfMonth: when.weekOfMonth }),
        starts: [when.starts],
      },
      minutes: when.minutes,
      place: when.place,
    },
  ];
};

const guestsOf = ({ pack, forum, instance }: Placed): ResolvedGuest[] =>
  (forum.guests ?? []).map((guest) => {
    const { office = null, service = null, withItem = null, optional = false } = guest;
    const known = [...pack.offices, ...pack.services].find(
      ({ key }) => key === (office ?? service),
    );
    const label = known?.name ?? { nb: office ?? service ?? '' };
    const { timesPerHalfYear } = guest;
    return { forum: instance.key, office, service, label, timesPerHalfYear, withItem, optional };
  });

/** What is resolved with a pack: the municipality's answers, and the name of their file for the errors. */
export interface Choices {
  readonly settings: PackSettings;
  readonly file: string;
}

/**
 * Everything a pack with its settings creates, flat and pure.
 * @throws PackRefused when an active forum still has an open question
 */
export const resolvePack = (
  original: Pack,
  { settings, file }: Choices,
  policies: readonly ForumPolicy[],
): ResolvedPack => {
  const pack = settle(original, settings);
  const faults = openFaults(pack, policies);
  if (faults.length > 0) throw new PackRefused(file, faults);
  const placed = placedForums(pack, policies);
  const edges = edgesOf(pack);
  const ladder = ladderOf(edges);
  const before = (key: string) => original.forums.find((forum) => forum.key === key);
  return {
    key: pack.key,
    owner: ownerOf(pack),
    regions: pack.regions ?? [],
    around: aroundOf(pack),
    units: unitsOf(pack).map((unit) => ({ ...unit, area: unit.area ?? null })),
    services: pack.services.map(({ key, name, external = false, serves = [] }) => ({
      key,
      name,
      external,
      serves,
    })),
    offices: officesOf(pack),
    forums: placed.map((each) => forumOf(each, before(each.forum.key) ?? each.forum, ladder)),
    seats: placed.flatMap(seatsFor),
    edges,
    series: placed.flatMap(seriesOf),
    guests: placed.flatMap(guestsOf),
  };
};
