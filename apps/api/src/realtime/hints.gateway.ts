import { Logger, type OnModuleInit } from '@nestjs/common';
import {
  ConnectedSocket,
  MessageBody,
  type OnGatewayConnection,
  type OnGatewayDisconnect,
  SubscribeMessage,
  WebSocketGateway,
} from '@nestjs/websockets';
import type { Socket } from 'socket.io';
import { JudgeChanges } from '#application/change/judge-changes';
import { FactStream } from '#application/change/fact-stream';
import { changeOf, ListMissed } from '#application/change/list-missed';
import { isAfter, positionOf, textOf } from '#application/change/position';
import { Actors } from '#application/session/actors';
import { type Changes, Watch } from '#contract/change';
import type { OutboxRow, Position } from '#persistence/outbox/outbox.queries';
import { Gate } from '../gates/gate.js';
import { OutboxTail } from './outbox-tail.js';
import { type Admitted, admittedBy } from './socket-door.js';

/** A socket that watches, and up to where it has been told. */
interface Watcher extends Admitted {
  readonly socket: Socket;
  told: Position;
}

/** What `watch` is acknowledged with. */
type Acknowledged = { readonly position: string } | { readonly refused: string };

/**
 * Tells open pages that something changed, never what (ARCHITECTURE §4). Who hears a fact is judged when it is told:
 * the session must be open, the person is loaded anew, and a case must be readable at that moment.
 */
@WebSocketGateway({ path: '/socket.io' })
export class HintsGateway implements OnModuleInit, OnGatewayConnection, OnGatewayDisconnect {
  private readonly logger = new Logger('hints');
  private readonly watchers = new Map<string, Watcher>();
  /** Sockets that wait for their turn to begin: one question at a time from each. */
  private readonly beginning = new Set<string>();

  constructor(
    private readonly tail: OutboxTail,
    private readonly stream: FactStream,
    private readonly judge: JudgeChanges,
    private readonly missed: ListMissed,
    private readonly actors: Actors,
  ) {}

  onModuleInit(): void {
    this.tail.onFacts((facts) => this.tell(facts));
  }

  handleConnection(socket: Socket): void {
    if (admittedBy(socket.request) === undefined) socket.disconnect(true);
  }

  handleDisconnect(socket: Socket): void {
    this.watchers.delete(socket.id);
  }

  /** Begins to tell a page what changes; what it missed since its last position comes first. */
  @Gate('change.watch')
  @SubscribeMessage('watch')
  async watch(
    @ConnectedSocket() socket: Socket,
    @MessageBody() body: unknown,
  ): Promise<Acknowledged> {
    if (this.beginning.has(socket.id)) return { refused: 'too-many' };
    this.beginning.add(socket.id);
    return this.tail
      .inTurn((told) => this.begin(socket, body, told))
      .catch((error: unknown) => {
        this.logger.warn({ name: error instanceof Error ? error.name : typeof error });
        this.cutOff(socket);
        return { refused: 'overloaded' };
      })
      .finally(() => this.beginning.delete(socket.id));
  }

  @Gate('change.watch')
  @SubscribeMessage('unwatch')
  unwatch(@ConnectedSocket() socket: Socket): { readonly unwatched: true } {
    this.watchers.delete(socket.id);
    return { unwatched: true };
  }

  private async begin(socket: Socket, body: unknown, now: Position): Promise<Acknowledged> {
    const asked = Watch.safeParse(body ?? {});
    if (!asked.success) return { refused: 'body.invalid' };
    const who = admittedBy(socket.request);
    const actor = who === undefined ? null : await this.actors.of(who.login);
    const open = who === undefined ? [] : await this.stillOpen([{ ...who, socket, told: now }]);
    const [watcher] = open;
    if (actor === null || watcher === undefined) {
      socket.disconnect(true);
      return { refused: 'no-session' };
    }
    const after = asked.data.after === undefined ? null : positionOf(asked.data.after);
    const changes = await this.missed.execute(actor, { after, upTo: now });
    if (!socket.connected) return { refused: 'no-session' };
    watcher.told = after !== null && isAfter(after, now) && !changes.afresh ? after : now;
    this.watchers.set(socket.id, watcher);
    if (changes.items.length > 0 || changes.afresh) socket.emit('changed', changes);
    return { position: changes.position };
  }

  private async tell(facts: readonly OutboxRow[]): Promise<void> {
    if (this.watchers.size === 0) return;
    const open = await this.stillOpen([...this.watchers.values()]);
    const people = Map.groupBy(open, ({ login }) => `${login.owner} ${login.person}`);
    await Promise.all([...people.values()].map((watchers) => this.tellOne(watchers, facts)));
  }

  /** Tells all sockets of one person. Whoever cannot be told now is cut off, and catches up when it comes back. */
  private async tellOne(watchers: readonly Watcher[], facts: readonly OutboxRow[]): Promise<void> {
    const [first] = watchers;
    if (first === undefined) return;
    try {
      const actor = await this.actors.of(first.login);
      if (actor === null) throw new Error('left');
      const heard = await this.judge.execute(actor, facts);
      for (const watcher of watchers) this.emit(watcher, heard, facts.at(-1) ?? watcher.told);
    } catch {
      for (const { socket } of watchers) this.cutOff(socket);
    }
  }

  private emit(watcher: Watcher, heard: readonly OutboxRow[], end: Position): void {
    const fresh = heard.filter((fact) => isAfter(fact, watcher.told));
    if (isAfter(end, watcher.told)) watcher.told = end;
    if (fresh.length === 0) return;
    const items = fresh.map(changeOf);
    const changes: Changes = { position: textOf(watcher.told), items, next: null, afresh: false };
    watcher.socket.emit('changed', changes);
  }

  /** Cuts off the sockets whose session has ended; gives the others. */
  private async stillOpen(watchers: readonly Watcher[]): Promise<Watcher[]> {
    const sids = watchers.map(({ sid }) => sid);
    const open = await this.stream.openSessions(sids, new Date());
    for (const { sid, socket } of watchers) if (!open.has(sid)) this.cutOff(socket);
    return watchers.filter(({ sid }) => open.has(sid));
  }

  private cutOff(socket: Socket): void {
    this.watchers.delete(socket.id);
    socket.disconnect(true);
  }
}
