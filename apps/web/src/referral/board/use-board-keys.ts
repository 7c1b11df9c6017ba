import { useEffect } from 'react';
import type { Deed } from '../deeds/deeds.js';
import { deedOfKey } from '../deeds/deeds.js';
import { cardBeside, type Column } from './columns.js';

const moves = { j: 'down', k: 'up', h: 'left', l: 'right' } as const;
const isMove = (key: string): key is keyof typeof moves => Object.hasOwn(moves, key);

const busyElsewhere = (event: KeyboardEvent): boolean =>
  event.ctrlKey ||
  event.metaKey ||
  event.altKey ||
  localStorage.getItem('laget.single-keys') === 'off' ||
  document.querySelector('dialog[open]') !== null ||
  (event.target instanceof HTMLElement && event.target.matches('input, textarea, select'));

const focusCard = (id: string) =>
  document.querySelector<HTMLElement>(`[data-case="${id}"] button`)?.focus();

interface BoardKeys {
  readonly columns: readonly Column[];
  readonly current: string | undefined;
  readonly onMove: (id: string) => void;
  readonly onDeed: (deed: Deed, id: string) => void;
  readonly onHelp: () => void;
}

/** j k h l move, t s m r do, ? lists the keys; before the page's own keys, and never while somebody writes. */
export const useBoardKeys = (keys: BoardKeys) => {
  useEffect(() => {
    let wentAt = 0; // «g l» goes to another page: the letter after g is not ours
    const pressed = (event: KeyboardEvent) => {
      if (busyElsewhere(event)) return;
      const afterG = Date.now() - wentAt < 1200;
      wentAt = event.key === 'g' ? Date.now() : 0;
      if (afterG || !act(event.key, keys)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    document.addEventListener('keydown', pressed, { capture: true });
    return () => document.removeEventListener('keydown', pressed, { capture: true });
  });
};

/** @returns true when the key was one of the board's */
const act = (key: string, { columns, current, onMove, onDeed, onHelp }: BoardKeys): boolean => {
  if (key === '?') {
    onHelp();
    return true;
  }
  if (isMove(key)) {
    const next = cardBeside(columns, current, moves[key]);
    if (next !== undefined) {
      onMove(next);
      focusCard(next);
    }
    return true;
  }
  const deed = deedOfKey(key);
  if (deed === undefined || current === undefined) return false;
  onDeed(deed, current);
  return true;
};
