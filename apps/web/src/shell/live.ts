import { useEffect, useSyncExternalStore } from 'react';
import type { Query } from '@tanstack/react-query';
import type { Socket } from 'socket.io-client';
import { get } from './api.js';
import { queryClient } from './query-client.js';

/** A hint: that something changed, never what it now says. */
interface Change {
  readonly what: string;
  readonly ids: readonly string[];
}

interface Changed {
  readonly position: string;
  readonly items: readonly Change[];
}

interface CatchUp {
  readonly position: string;
  readonly items: readonly Change[];
  /** The list would have been too long, or the position is of another time: read everything anew. */
  readonly fresh?: boolean;
}

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
const rooms = new Map<string, number>();
const hearers = new Set<(items: readonly Change[]) => void>();

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
  hearers.forEach((hearer) => hearer(items));
};

const catchUp = async () => {
  if (position === undefined) return;
  const missed = await get<CatchUp>(`/api/changes?after=${encodeURIComponent(position)}`);
  position = missed.position;
  if (missed.fresh) await queryClient.invalidateQueries();
  else heard(missed.items);
};

const whenConnected = async () => {
  tell('catching-up');
  for (const room of rooms.keys()) socket?.emit('watch', { forum: room });
  await catchUp().catch(() => queryClient.invalidateQueries());
  tell('live');
};

/** Opens the socket once, after the first page is shown. Long polling takes over where websockets are blocked. */
export const connectLive = async () => {
  if (socket) return;
  const { io } = await import('socket.io-client');
  socket = io({ transports: ['websocket', 'polling'], tryAllTransports: true });
  socket.on('connect', () => void whenConnected());
  socket.on('disconnect', () => tell('off'));
  socket.on('connect_error', () => tell('off'));
  socket.on('changed', (changed: Changed) => {
    position = changed.position;
    tell('live');
    heard(changed.items);
  });
};

/** Closes the socket and forgets the position: another person may sign in next. */
export const disconnectLive = () => {
  socket?.disconnect();
  socket = undefined;
  position = undefined;
};

/** Follows a forum while the page is shown; two panels may follow the same one. */
export const useWatch = (forum: string | undefined) => {
  useEffect(() => {
    if (forum === undefined) return undefined;
    rooms.set(forum, (rooms.get(forum) ?? 0) + 1);
    socket?.emit('watch', { forum });
    return () => {
      const left = (rooms.get(forum) ?? 1) - 1;
      if (left > 0) rooms.set(forum, left);
      else {
        rooms.delete(forum);
        socket?.emit('unwatch', { forum });
      }
    };
  }, [forum]);
};

/** Calls back with each batch of hints, for pages that want to tint what changed. */
export const useHeard = (hearer: (items: readonly Change[]) => void) => {
  useEffect(() => {
    hearers.add(hearer);
    return () => {
      hearers.delete(hearer);
    };
  }, [hearer]);
};

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
};

/** How the connection is now, for the pill that says so. */
export const useLive = (): LiveState => useSyncExternalStore(subscribe, () => state);
