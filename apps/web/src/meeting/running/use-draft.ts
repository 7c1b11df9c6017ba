import { useState } from 'react';
import type { AgendaItemLine } from '#contract/agenda-item';
import { keep, kept, letGo } from '../../shell/kept.js';
import { draftOf, type ItemDraft } from './draft.js';

/** What is written about how an item ends, and how to change it. */
export interface Draft {
  readonly value: ItemDraft;
  readonly set: (part: Partial<ItemDraft>) => void;
  /** Something is written that the server does not have. */
  readonly isUnsent: boolean;
  readonly letGo: () => void;
}

const keyOf = (id: string): string => `item.${id}`;

/** True when this tab holds words about the item that the server does not have. */
export const hasUnsent = (id: string): boolean => kept<ItemDraft>(keyOf(id)) !== undefined;

/** The draft of one item, kept in this tab until it is sent: what others do does not touch it. */
export const useDraft = (item: AgendaItemLine): Draft => {
  const key = keyOf(item.id);
  const [written, setWritten] = useState<ItemDraft | undefined>(() => kept<ItemDraft>(key));
  const value = written ?? draftOf(item);
  return {
    value,
    isUnsent: written !== undefined,
    set: (part) => {
      const next = { ...value, ...part };
      keep(key, next);
      setWritten(next);
    },
    letGo: () => {
      letGo(key);
      setWritten(undefined);
    },
  };
};
