import type { SettingsSchema } from '#kernel/forum/settings';
import type { ForumPolicy } from '#kernel/forum/policy';
import type { Fault } from './faults.js';
import { notAmong, wrong } from './faults.js';
import type { Pack, PackForum } from './pack.schema.js';

const forumOf = (pack: Pack, key: string | undefined) =>
  pack.forums.find((forum) => forum.key === key);

/** The families from a forum upwards, itself first; a round trip ends where it began. */
const lineOf = (pack: Pack, forum: PackForum): readonly PackForum[] => {
  const line = [forum];
  for (let at = forumOf(pack, forum.partOf); at; at = forumOf(pack, at.partOf)) {
    line.push(at);
    if (line.indexOf(at) < line.length - 1) break;
  }
  return line;
};

/** Families that lead nowhere, to a forum that runs itself, or back to where they began. */
export const familyFaults = (pack: Pack): Fault[] =>
  pack.forums.flatMap(({ partOf, ...forum }, at) => {
    if (partOf === undefined) return [];
    const path = `forums[${at}].partOf`;
    const abstract = pack.forums.filter((each) => each.abstract).map(({ key }) => key);
    if (!abstract.includes(partOf))
      return [{ path, ...notAmong(partOf, 'abstract forum', abstract) }];
    const line = lineOf(pack, { ...forum, partOf }).map(({ key }) => key);
    return new Set(line).size < line.length
      ? [
          {
            path,
            ...wrong('loop', `a loop where none may be: ${line.join(' → ')}`, {
              chain: line.join(' → '),
            }),
          },
        ]
      : [];
  });

const known = (values: PackForum['settings'], schema: SettingsSchema) =>
  Object.fromEntries(Object.entries(values).filter(([setting]) => setting in schema));

/** A member with what is common to its family: its own answer wins, its own seats come first. */
const joined = (member: PackForum, family: PackForum, schema: SettingsSchema): PackForum => {
  const purpose = member.purpose ?? family.purpose;
  return {
    ...member,
    ...(purpose === undefined ? {} : { purpose }),
    settings: { ...known(family.settings, schema), ...member.settings },
    seats: [...member.seats, ...family.seats],
    standing: [...(member.standing ?? []), ...(family.standing ?? [])],
    edges: [...(member.edges ?? []), ...(family.edges ?? [])],
    without: [...new Set([...(member.without ?? []), ...(family.without ?? [])])],
  };
};

/** The pack with every member of a family complete. Abstract forums stay, to be read; they have no instances. */
export const inherited = (pack: Pack, policies: readonly ForumPolicy[]): Pack => ({
  ...pack,
  forums: pack.forums.map((forum) => {
    const schema = policies.find(({ kind }) => kind === forum.kind)?.settings ?? {};
    return lineOf(pack, forum)
      .slice(1)
      .reduce((member, family) => joined(member, family, schema), forum);
  }),
});

/** A forum and the members of its family. */
export const membersOf = (pack: Pack, forum: PackForum): PackForum[] =>
  pack.forums.filter((each) => lineOf(pack, each).includes(forum));
