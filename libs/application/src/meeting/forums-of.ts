import type { ForumId } from '#kernel/ids';

/** The forums whose meeting it is: the one that holds it, and the one it is held together with. */
export const forumsOf = ({
  forum,
  joint,
}: {
  readonly forum: ForumId;
  readonly joint?: ForumId | null | undefined;
}): ForumId[] => (joint == null ? [forum] : [forum, joint]);
