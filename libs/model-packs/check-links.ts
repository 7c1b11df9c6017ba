import { ladderOf } from '#kernel/forum/ladder';
import { isCadence, type Cadence } from '#kernel/time/cadence/cadence';
import { wrong, type Fault, type Wrong } from './faults.js';
import type { Pack, PackForum } from './pack.schema.js';
import { chair } from '#contract/setting-values';

const meetsOf = (forum: PackForum | undefined): Cadence | null => {
  const meets = forum?.settings['meets'];
  return isCadence(meets) ? meets : null;
};

/** Two forums with joint meetings must say the same number of them; an open cadence says nothing yet. */
const jointFaults = ({ forums }: Pack): Fault[] =>
  forums.flatMap(({ key, ...forum }, at) => {
    const joint = meetsOf({ key, ...forum })?.joint;
    const other = meetsOf(forums.find((each) => each.key === joint?.forum));
    if (joint === undefined || other === null) return [];
    const back = other.joint?.forum === key ? other.joint.count : 0;
    return back === joint.count
      ? []
      : [
          {
            path: `forums[${at}].settings.meets.joint.count`,
            ...wrong(
              'joint',
              `${joint.count} meetings joint with ${joint.forum}, which has ${back} with ${key}; allowed: the same number in both`,
              { count: joint.count, other: joint.forum, back },
            ),
          },
        ];
  });

const leadersOf = ({ settings }: PackForum): string[] =>
  [settings['chair'], settings['leader']].flatMap((value) => {
    const { forum, anyOf = [], joint = [] } = chair.safeParse(value).data ?? {};
    return [forum, ...[...anyOf, ...joint].map((one) => one.forum)].flatMap((key) => key ?? []);
  });

const sittingIn = ({ seats }: PackForum): string[] =>
  seats.flatMap(({ officeIn }) => officeIn?.forum ?? []);

/** Round trips of a relation between forums, with the chain. */
const loopsOf = (
  { forums }: Pack,
  { code, says }: Pick<Wrong, 'code' | 'says'>,
  related: (forum: PackForum) => string[],
): Fault[] => {
  const edges = forums.flatMap((forum) =>
    related(forum).map((to) => ({
      from: forum.key,
      // the ladder finds the loops of what goes upward
      kind: 'escalatesTo' as const,
      to: { forum: to },
    })),
  );
  return ladderOf(edges)
    .loops()
    .map(({ through }) => {
      const chain = through.join(' → ');
      return { path: 'forums', ...wrong(code, `${says}: ${chain}`, { chain }) };
    });
};

/** What is wrong between the forums of a pack: joint meetings, who leads whom, who sits in whom. */
export const linkFaults = (pack: Pack): Fault[] => [
  ...jointFaults(pack),
  ...loopsOf(pack, { code: 'lead-loop', says: 'forums that lead each other in a loop' }, leadersOf),
  ...loopsOf(
    pack,
    { code: 'seat-loop', says: 'seats that follow from each other in a loop' },
    sittingIn,
  ),
];
