import type { DraftReading, PackOnShelf } from '#contract/pack';
import type { PackForm } from '#contract/pack-form';
import type { ResolvedPack } from '#kernel/forum/resolved-pack';

/** A model as a municipality writes it: YAML, and answers to what it leaves open. */
export interface WrittenPack {
  readonly text: string;
  readonly settings: Readonly<Record<string, unknown>>;
}

export interface Answer {
  readonly path: string;
  readonly value?: unknown;
}

/** Where answers were taken, or which of them cannot be. */
export type Settled =
  | { readonly settings: Readonly<Record<string, unknown>> }
  | { readonly fields: readonly { readonly path: string; readonly code: string }[] };

/** What can be installed, or how many faults and open questions keep it from that. */
export type Ready =
  | { readonly pack: ResolvedPack }
  | { readonly faults: number; readonly open: number };

/** A model joined with a newer edition of its pack: what was taken from it, and what both have changed. */
export interface Upgraded {
  readonly text: string;
  /** The newer edition, as this municipality begins from it. */
  readonly baseText: string;
  readonly taken: readonly string[];
  readonly conflicts: readonly {
    readonly path: string;
    readonly local: unknown;
    readonly theirs: unknown;
  }[];
}

/** A pack on the shelf, and what names its edition. */
export interface ShelvedText {
  readonly key: string;
  readonly text: string;
  readonly hash: string;
}

/**
 * The packs that come with the house, and the reader of what municipalities write from them.
 * Packs lie on a floor above: whoever puts a house together brings them. A house without has none to choose.
 */
export class PackShelf {
  list(): readonly PackOnShelf[] {
    return [];
  }

  /** What a form of a model is made from. */
  form(): PackForm | null {
    return null;
  }

  find(_key: string): ShelvedText | null {
    return null;
  }

  /** The text for a municipality of another name, its schools and kindergartens left open. */
  copy(text: string, _name: string): string {
    return text;
  }

  read(_written: WrittenPack): DraftReading | null {
    return null;
  }

  answer(_written: WrittenPack, _answers: readonly Answer[]): Settled | null {
    return null;
  }

  /** What the model describes, open questions or not; null while it cannot be read. */
  drawn(_written: WrittenPack): ResolvedPack | null {
    return null;
  }

  /** The model joined with a newer edition; null while it cannot be read. */
  upgrade(
    _draft: { readonly text: string; readonly baseText: string },
    _onShelf: string,
  ): Upgraded | null {
    return null;
  }

  ready(_written: WrittenPack): Ready | null {
    return null;
  }
}
