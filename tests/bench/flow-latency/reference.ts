/** The reference of P5b: a socket that hears `changed` and fetches the picture anew. No page, no cache, no drawing. */
import { io, type Socket } from 'socket.io-client';
import type { Changes } from '#contract/change';
import type { Leadership } from '#contract/leadership';
import type { Visitor } from '../visitor.ts';
import { Arrivals } from './arrivals.ts';

/** A client on a socket, and which rows it has heard of. */
export interface Ear {
  readonly heard: Arrivals;
  close(): void;
}

/** Opens a socket with the visitor's session, and watches. */
export async function listen(
  { url, cookie }: Visitor,
  who: string,
  onChanged: (changes: Changes) => void = () => undefined,
): Promise<Ear> {
  const heard = new Arrivals(who);
  const socket: Socket = io(url, {
    transports: ['websocket'],
    forceNew: true,
    extraHeaders: { cookie },
  });
  socket.on('changed', (changes: Changes) => {
    const now = Date.now();
    for (const id of changes.items.flatMap(({ ids }) => ids)) heard.add(id, now);
    onChanged(changes);
  });
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve);
    socket.once('connect_error', reject);
  });
  const told: { refused?: string } = await socket.emitWithAck('watch', {});
  if (told.refused !== undefined) throw new Error(`${who} may not watch: ${told.refused}`);
  return { heard, close: () => void socket.close() };
}

/** @returns the instants of the feed's latest line, each with the moment it had been fetched */
export async function refetching(visitor: Visitor): Promise<Ear & { readonly fetched: Arrivals }> {
  const fetched = new Arrivals('the reference');
  const ear = await listen(visitor, 'the reference', () => {
    visitor.ask<Leadership>('GET', '/api/leadership').then(
      ({ feed: [latest] }) => fetched.add(latest?.at ?? '', Date.now()),
      (error: Error) => fetched.add(error.message, Date.now()),
    );
  });
  return { ...ear, fetched };
}
