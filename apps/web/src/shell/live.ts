import { useSyncExternalStore } from 'react';
import type { Query } from '@tanstack/react-query';
import type { Socket } from 'socket.io-client';
import type { Change, Changes } from '#contract/change';
import { get } from './api.js';
import { queryClient } from './query-client.js';

/** What `watch` is answered with. */
type Watching = { readonly position: string } | { readonly refused: string };

/** How the connection is: `live`, getting what was missed, or cut off since a moment. */
export interface LiveState {
  readonly status: 'live' | 'catching-up' | 'off';
  /** When something last came, in milliseconds since 1970; null before the first connection. */
  readonly since: number | null;
}

let socket: Socket | undefined;
let position: string | undefined;
let state: LiveState = { status: 'catching-up', since: null };
const listeners = new Set<() => void>();

const tell = (status: LiveState['status']) => {
  state = { status, since: status === 'off' ? state.since : Date.now() };
  listeners.forEach((listener) => listener());
};

const shows = (query: Query, items: readonly Change[]): boolean => {
  const about = query.meta?.['about'];
  return Array.isArray(about) && items.some((item) => about.includes(item.what));
};

const heard = (items: readonly Change[]) => {
  if (items.length === 0) return;
  void queryClient.invalidateQueries({ predicate: (query) => shows(query, items) });
};

/** Takes in a batch; a list that was cut is read on to its end. */
const takeIn = async (changes: Changes): Promise<void> => {
  position = changes.position;
  if (changes.afresh) await queryClient.invalidateQueries();
  else heard(changes.items);
  if (changes.next !== null) {
    await takeIn(await get<Changes>(`/api/changes?after=${encodeURIComponent(changes.next)}`));
  }
};

/** Says where this page is: what it missed comes first, as `changed`, and then what happens. */
const whenConnected = () => {
  tell('catching-up');
  const after = position === undefined ? {} : { after: position };
  socket?.emit('watch', after, (answer: Watching) => {
    if ('refused' in answer) return tell('off');
    position = answer.position;
    return tell('live');
  });
};

/** Opens the socket once, after the first page is shown. Long polling takes over where websockets are blocked. */
export const connectLive = async () => {
  if (socket) return;
  const { io } = await import('socket.io-client');
  socket = io({ transports: ['websocket', 'polling'], tryAllTransports: true });
  socket.on('connect', whenConnected);
  socket.on('disconnect', () => tell('off'));
  socket.on('connect_error', () => tell('off'));
  socket.on('changed', (changes: Changes) => {
    void takeIn(changes).then(() => tell('live'));
  });
};

/** Closes the socket and forgets the position: another person may sign in next. */
export const disconnectLive = () => {
  socket?.disconnect();
  socket = undefined;
  position = undefined;
};

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
};

/** How the connection is now, for the pill that says so. */
export const useLive = (): LiveState => useSyncExternalStore(subscribe, () => state);
