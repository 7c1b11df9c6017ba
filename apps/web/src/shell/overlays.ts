import { useSyncExternalStore } from 'react';

/** What may lie over the page, one at a time. */
export type Overlay = 'none' | 'palette' | 'shortcuts';

let open: Overlay = 'none';
const listeners = new Set<() => void>();

export const setOverlay = (overlay: Overlay) => {
  open = overlay;
  listeners.forEach((listener) => listener());
};

export const openPalette = () => setOverlay('palette');
export const openShortcuts = () => setOverlay('shortcuts');
export const closeOverlay = () => setOverlay('none');

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
};

export const useOverlay = (): Overlay => useSyncExternalStore(subscribe, () => open);
