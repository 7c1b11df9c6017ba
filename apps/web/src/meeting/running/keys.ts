import { useEffect, useRef } from 'react';

/** What the keys of a meeting do. */
export interface MeetingKeys {
  readonly onItem: (step: 1 | -1) => void;
  readonly onNewAction: () => void;
  readonly onRoom: () => void;
  readonly onEnd: () => void;
}

const deedOf = (event: KeyboardEvent, keys: MeetingKeys): (() => void) | undefined => {
  if (event.ctrlKey && event.key === 'Enter') return keys.onEnd;
  if (!event.altKey || event.ctrlKey || event.metaKey) return undefined;
  const deeds: Readonly<Record<string, () => void>> = {
    ArrowUp: () => keys.onItem(-1),
    ArrowDown: () => keys.onItem(1),
    KeyN: keys.onNewAction,
    KeyI: keys.onRoom,
  };
  return deeds[event.code];
};

/** Alt ↑ ↓ goes between items, Alt N makes a measure, Alt I goes to the room, Ctrl Enter ends the item; also while writing. */
export const useMeetingKeys = (keys: MeetingKeys) => {
  const now = useRef(keys);
  useEffect(() => {
    now.current = keys;
  });
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (document.querySelector('dialog[open]') !== null) return;
      const deed = deedOf(event, now.current);
      if (!deed) return;
      event.preventDefault();
      event.stopPropagation();
      deed();
    };
    document.addEventListener('keydown', pressed, true);
    return () => document.removeEventListener('keydown', pressed, true);
  }, []);
};
