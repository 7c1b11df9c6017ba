import type { IssueMoved, IssuePage } from '#contract/system-issue';
import { Visitor } from '../visitor.ts';
import { type Ear, listen, refetching } from './reference.ts';
import { openWindow } from './window.ts';

/** Where it is measured: a running Laget and its personas. */
export interface Stage {
  readonly url: string;
  /** Raises the issues, in the first forum of its own. */
  readonly raising: string;
  /** Has the page open, and is the reference. */
  readonly leader: string;
  /** Everyone else who may hear of it; they share the other sockets. */
  readonly hearing: readonly string[];
  /** May hear nothing of it. */
  readonly outside: readonly string[];
}

/** How many clients are told, the page among them. */
export const clients = 20;

/** Milliseconds from the request being sent, of one save. */
export interface Flow {
  /** Until the line stood in the other browser's DOM. */
  readonly page: number;
  /** Until the socket had heard and the picture was fetched. */
  readonly reference: number;
}

/** One save after the other. */
export interface Flows {
  next(): Promise<Flow>;
  /** @throws where anyone was told twice or not at all, or an outsider was told */
  judge(): void;
  close(): Promise<void>;
}

const signedIn = async (url: string, persona: string) => {
  const visitor = new Visitor(url);
  const { signedIn: who } = await visitor.signIn(persona);
  return { visitor, forum: who?.forums[0]?.id ?? '' };
};

/** Opens the page, the reference, the other sockets and the outsiders. */
export async function openFlows({ url, ...who }: Stage): Promise<Flows> {
  const { visitor: writer, forum } = await signedIn(url, who.raising);
  const window = await openWindow((await signedIn(url, who.leader)).visitor);
  const reference = await refetching((await signedIn(url, who.leader)).visitor);
  const ears: Ear[] = [reference];
  const listening = async (persona: string) =>
    listen((await signedIn(url, persona)).visitor, persona);
  for (let at = 0; at < clients - 2; at += 1)
    ears.push(await listening(who.hearing[at % who.hearing.length] ?? who.leader));
  const outside = await Promise.all(who.outside.map(listening));
  const raised: { readonly id: string; readonly at: string }[] = [];

  const next = async (): Promise<Flow> => {
    const body = { forum, title: `Ventetid, runde ${raised.length + 1}`, text: 'Køen er lang.' };
    const sent = Date.now();
    const { id } = await writer.ask<IssueMoved>('POST', '/api/system-issues', { body });
    await Promise.all(ears.map(({ heard }) => heard.until(id)));
    const { raisedAt } = await writer.ask<IssuePage>('GET', `/api/system-issues/${id}`);
    raised.push({ id, at: raisedAt });
    const [page, fetched] = [
      await window.shown.until(raisedAt),
      await reference.fetched.until(raisedAt),
    ];
    return { page: page - sent, reference: fetched - sent };
  };
  const judge = () => {
    for (const { id, at } of raised) {
      const told = [window.shown.times(at), ...ears.map(({ heard }) => heard.times(id))];
      if (told.some((times) => times !== 1))
        throw new Error(`oracle: of ${told.length} clients, told so often: ${told.join(' ')}`);
      if (outside.some(({ heard }) => heard.times(id) > 0))
        throw new Error('control: whoever stands outside was told');
    }
  };
  const close = async () => {
    [...ears, ...outside].forEach((ear) => ear.close());
    await window.close();
  };
  return { next, judge, close };
}
