import { isOpen, open } from '#kernel/forum/settings';
import type { Pack, PackEdge, PackForum, PackSettings } from './pack.schema.js';

type EdgeSettings = NonNullable<PackSettings['edges']>[number];

const sameEnd = (one: PackEdge['to'], other: EdgeSettings['to']): boolean =>
  one !== 'open' &&
  one.forum === other.forum &&
  one.office === other.office &&
  one.service === other.service;

/** Is this the open edge that the settings answer? */
export const edgeSettledBy = (edge: PackEdge, settings: EdgeSettings): boolean =>
  edge.kind === settings.kind &&
  (settings.settles === 'to'
    ? edge.to === 'open'
    : edge.days === 'open' && sameEnd(edge.to, settings.to));

const settledEdge = (edge: PackEdge, choices: readonly EdgeSettings[]): PackEdge => {
  const choice = choices.find((each) => edgeSettledBy(edge, each));
  if (choice === undefined) return edge;
  return { ...edge, to: choice.to, ...(choice.days === undefined ? {} : { days: choice.days }) };
};

const settledForum = (forum: PackForum, settings: PackSettings): PackForum => {
  const choices = (settings.edges ?? []).filter((edge) => edge.from === forum.key);
  const { instances, municipalities } = forum;
  const list = isOpen(instances.list) ? (settings.instances?.[forum.key] ?? open) : instances.list;
  const whose = isOpen(municipalities)
    ? (settings.municipalities?.[forum.key] ?? open)
    : municipalities;
  return {
    ...forum,
    instances: { ...instances, ...(list === undefined ? {} : { list }) },
    ...(whose === undefined ? {} : { municipalities: whose }),
    settings: { ...forum.settings, ...settings.forums[forum.key] },
    edges: (forum.edges ?? []).map((edge) => settledEdge(edge, choices)),
  };
};

/** The pack with the municipality's own choices in the open places. Pure; both were checked when they were read. */
export const settle = (pack: Pack, settings: PackSettings): Pack => ({
  ...pack,
  areas: [...pack.areas, ...(settings.areas ?? [])],
  units: isOpen(pack.units) ? (settings.units ?? pack.units) : pack.units,
  forums: pack.forums.map((forum) => settledForum(forum, settings)),
});
