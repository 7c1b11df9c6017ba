import { createHash } from 'node:crypto';
import type { PackShelf, ShelvedText } from '#application/pack/pack-shelf';
import type { Clock } from '#kernel/ids';
import { diskShelf } from '#model-packs/shelf/disk-shelf';

/** From this day on another edition of each pack lies on the shelf, in which these words are others. */
export const newEdition = {
  from: '2027-02-01',
  words: 'nb: Tverrfaglige nettverk',
  says: 'nb: Tverrfaglige fagnettverk',
};

/** The shelf of the house by a turned clock: what lies on the disk, and from `newEdition` on a newer edition of it. */
export const shelfBy = (clock: Clock): PackShelf => {
  const find = (key: string): ShelvedText | null => {
    const found = diskShelf.find(key);
    if (found === null || clock.now() < new Date(newEdition.from)) return found;
    const text = found.text.replace(newEdition.words, newEdition.says);
    return { key, text, hash: createHash('sha256').update(text).digest('hex') };
  };
  return Object.assign(Object.create(diskShelf) as PackShelf, { find });
};
