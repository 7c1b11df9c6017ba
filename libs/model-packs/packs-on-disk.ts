import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { ResolvedPack } from '#kernel/forum/resolved-pack';
import { allPolicies } from '#forums/all-policies';
import type { Pack, PackSettings } from './pack.schema.js';
import { readPack, readSettings, type PackFile } from './pack.loader.js';
import { resolvePack } from './resolve-pack.js';

/** Beside this file; from dist, where only code is built, in the source tree. */
const places = ['./', '../../../libs/model-packs/'];

const placeOf = (path: string): URL | undefined =>
  places.map((place) => new URL(place + path, import.meta.url)).find((url) => existsSync(url));

const fileOf = (path: string): PackFile => {
  const found = placeOf(path);
  if (found === undefined) throw new Error(`The model pack file ${path} is missing`);
  return { name: path.replace(/^.*\//, ''), text: readFileSync(fileURLToPath(found), 'utf8') };
};

const pathOf = (key: string) => `${key}/${key}.yaml`;

/** The packs of the house: every folder with a file of its own name. */
export const packKeys = (): string[] => {
  const folders = places
    .map((place) => fileURLToPath(new URL(place, import.meta.url)))
    .filter((place) => existsSync(place))
    .flatMap((place) => readdirSync(place, { withFileTypes: true }))
    .filter((entry) => entry.isDirectory() && placeOf(pathOf(entry.name)) !== undefined)
    .map(({ name }) => name);
  return [...new Set(folders)].toSorted();
};

/** The text of a pack. Throws where there is none. */
export const packText = (key: string): string => fileOf(pathOf(key)).text;

/** A regional pack that others rest on; null where there is none. */
export const regionOnDisk = (key: string): Pack | null =>
  placeOf(pathOf(key)) === undefined ? null : packOf(key);

/** A pack as its plan has it, open questions and all. Throws PackRefused. */
export const packOf = (key: string): Pack =>
  readPack(fileOf(pathOf(key)), allPolicies, regionOnDisk);

const demoFile = (key: string) => `${key}.settings.yaml`;

/** The demo's choices where a pack leaves something open. Throws PackRefused. */
export const demoSettingsOf = (key: string): PackSettings =>
  readSettings(fileOf(`demo/${demoFile(key)}`), packOf(key), allPolicies);

/** A pack with the demo's choices, ready to be installed. Throws PackRefused. */
export const demoPackOf = (key: string): ResolvedPack =>
  resolvePack(packOf(key), { settings: demoSettingsOf(key), file: demoFile(key) }, allPolicies);
