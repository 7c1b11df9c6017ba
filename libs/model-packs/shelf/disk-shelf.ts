import { createHash } from 'node:crypto';
import type { DraftReading, PackOnShelf } from '#contract/pack';
import type { PackForm } from '#contract/pack-form';
import {
  PackShelf,
  type Answer,
  type Ready,
  type Settled,
  type ShelvedText,
  type Upgraded,
  type WrittenPack,
} from '#application/pack/pack-shelf';
import type { ResolvedPack } from '#kernel/forum/resolved-pack';
import { allPolicies } from '#forums/all-policies';
import { cadenceFaults } from '../check-cadences.js';
import { openFaults } from '../check-open.js';
import { PackRefused, wrong } from '../faults.js';
import { readPack } from '../pack.loader.js';
import type { Pack, PackSettings } from '../pack.schema.js';
import { packKeys, packOf, packText, regionOnDisk } from '../packs-on-disk.js';
import { resolvePack } from '../resolve-pack.js';
import { settle } from '../settle.js';
import { answered } from './answers.js';
import { copyPack } from './copy-pack.js';
import { emptyKey, emptyText } from './empty-pack.js';
import { packForm } from './pack-form.js';
import { draftMap } from './draft-map.js';
import { withLines } from './fault-lines.js';
import { fitting } from './fitting.js';
import { upgraded } from './upgrade.js';
import { plainModel } from './plain-model.js';
import { draftForums, placeQuestions } from './questions.js';

const file = 'model.yaml';
const nothing = { forums: [], places: [], areas: [], offices: [], services: [], count: 0 };

interface Held {
  readonly pack: Pack;
  readonly settings: PackSettings;
  readonly settled: Pack;
}

const summaryOf = (key: string, pack: Pack): PackOnShelf => {
  const run = pack.forums.filter(({ abstract }) => !abstract);
  const kinds = Map.groupBy(run, ({ kind }) => kind);
  return {
    key,
    municipality: pack.municipality?.name ?? { nb: key },
    plan: pack.plan,
    kinds: [...kinds].map(([kind, forums]) => ({ kind, count: forums.length })),
    open: openFaults(pack, allPolicies).length,
  };
};

/** Forums that could not run yet are drawn as planned. */
const drawable = ({ pack, settled }: Held): Pack => {
  const open = new Set(openFaults(settled, allPolicies).map(({ path }) => path.split('.')[1]));
  return {
    ...pack,
    forums: pack.forums.map((forum) =>
      open.has(forum.key) ? { ...forum, status: 'planned' as const } : forum,
    ),
  };
};

/** The packs that lie in the house's own folders, and the reader of what is written from them. */
class DiskShelf extends PackShelf {
  /** They are read once: what lies on the disk is of this very version. */
  private onShelf: readonly PackOnShelf[] | undefined;

  override list(): readonly PackOnShelf[] {
    this.onShelf ??= packKeys().flatMap((key) => {
      const pack = packOf(key);
      return pack.municipality === undefined ? [] : [summaryOf(key, pack)];
    });
    return this.onShelf;
  }

  override form(): PackForm {
    return packForm();
  }

  override find(key: string): ShelvedText | null {
    if (key !== emptyKey && !this.list().some((pack) => pack.key === key)) return null;
    const text = key === emptyKey ? emptyText : packText(key);
    return { key, text, hash: createHash('sha256').update(text).digest('hex') };
  }

  override copy(text: string, name: string): string {
    return copyPack(text, name);
  }

  /** @throws PackRefused */
  private held({ text, settings: stored }: WrittenPack): Held {
    const pack = readPack({ name: file, text }, allPolicies, regionOnDisk);
    if (pack.municipality === undefined)
      throw new PackRefused(file, [
        { path: 'region', ...wrong('not-municipality', 'allowed: a municipality') },
      ]);
    const settings = fitting(pack, stored, allPolicies);
    return { pack, settings, settled: settle(pack, settings) };
  }

  override read(written: WrittenPack): DraftReading {
    const model = plainModel(written.text);
    try {
      const held = this.held(written);
      const { pack, settings, settled } = held;
      const asking = { pack, settled, settings, policies: allPolicies };
      const faults = withLines(written.text, cadenceFaults(settled, allPolicies));
      const resolved = resolvePack(drawable(held), { settings, file }, allPolicies);
      const keyed = (list: readonly { key: string; name: DraftReading['municipality'] }[]) =>
        list.map(({ key, name }) => ({ key, name }));
      return {
        municipality: resolved.owner.name,
        model,
        faults,
        forums: draftForums(asking),
        places: placeQuestions(asking),
        areas: keyed(settled.areas),
        offices: keyed(pack.offices),
        services: keyed(pack.services),
        map: draftMap(resolved, pack.plan.dated),
        count: resolved.forums.length,
      };
    } catch (error) {
      if (!(error instanceof PackRefused)) throw error;
      const faults = withLines(written.text, error.faults);
      return { ...nothing, municipality: { nb: '' }, model, faults, map: null };
    }
  }

  override answer(written: WrittenPack, answers: readonly Answer[]): Settled | null {
    try {
      const { pack, settings } = this.held(written);
      return answered(pack, settings, { answers, policies: allPolicies });
    } catch (error) {
      if (error instanceof PackRefused) return null;
      throw error;
    }
  }

  override drawn(written: WrittenPack): ResolvedPack | null {
    try {
      const held = this.held(written);
      const { settings } = held;
      const pack = resolvePack(drawable(held), { settings, file }, allPolicies);
      const status = new Map(held.pack.forums.map((forum) => [forum.key, forum.status]));
      const forums = pack.forums.map((forum) => ({
        ...forum,
        status: status.get(forum.packKey) ?? forum.status,
      }));
      return { ...pack, forums };
    } catch (error) {
      if (error instanceof PackRefused) return null;
      throw error;
    }
  }

  override upgrade(
    draft: { readonly text: string; readonly baseText: string },
    onShelf: string,
  ): Upgraded | null {
    return upgraded(draft, onShelf);
  }

  override ready(written: WrittenPack): Ready {
    try {
      const { pack, settings, settled } = this.held(written);
      const open = openFaults(settled, allPolicies).length;
      const faults = cadenceFaults(settled, allPolicies).length;
      if (open + faults > 0) return { faults, open };
      return { pack: resolvePack(pack, { settings, file }, allPolicies) };
    } catch (error) {
      if (error instanceof PackRefused) return { faults: error.faults.length, open: 0 };
      throw error;
    }
  }
}

/** The shelf of this house. */
export const diskShelf: PackShelf = new DiskShelf();
