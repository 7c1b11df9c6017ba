import { neverPersons } from '#kernel/forum/wall';
import type { Election, RuleAnswer } from '#kernel/forum/rules';
import { refuse } from '#kernel/outcome';

/**
 * The leadership goes in turn (MEL-R26): whoever led last does not follow herself,
 * and nobody leads again while others have led less.
 */
export const mayElect = ({ candidate, members, earlier, rotates }: Election): RuleAnswer => {
  if (!members.includes(candidate)) return refuse('forum.not-a-member');
  if (!rotates || members.length < 2) return null;
  const timesOf = (seat: string) => earlier.filter((led) => led === seat).length;
  const fewest = Math.min(...members.filter((seat) => seat !== earlier.at(-1)).map(timesOf));
  return candidate === earlier.at(-1) || timesOf(candidate) > fewest
    ? refuse('forum.not-in-turn')
    : null;
};

export const mayWrite = neverPersons;
