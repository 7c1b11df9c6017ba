import { FamilySymbol } from './family-symbol.js';
import type { ForumFamily } from '#contract/forum-kinds';

interface ForumTileProps {
  readonly family: ForumFamily;
  readonly size?: 68 | 44 | 32 | 28;
}

/** A forum's own tile: its family's symbol on its wash. The name stands beside it. */
export const ForumTile = ({ family, size = 44 }: ForumTileProps) => (
  <span className="forum-tile" data-family={family} data-size={size}>
    <FamilySymbol family={family} size={size / 2} />
  </span>
);
