import type { InstalledText } from '#application/pack/install-pack';
import { demoSettingsOf } from '../packs-on-disk.js';
import { diskShelf } from '../shelf/disk-shelf.js';

/** A pack as it is written, with the demo's choices: what an administrator of the demo goes on from. */
export const demoTextOf = (key: string): InstalledText => {
  const found = diskShelf.find(key);
  if (found === null) throw new Error(`No pack ${key} on the shelf`);
  return { ...found, settings: demoSettingsOf(key) };
};
