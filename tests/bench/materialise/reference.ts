/** The reference of P2: the same rows by COPY, as a superuser, whom row level security does not slow (and would refuse). */
import { once } from 'node:events';
import pg from 'pg';
import type { OpenedMeeting } from '#persistence/meeting/opening.queries';

const columns =
  'id, owner_id, forum_id, series_id, occurrence, uid, sequence, day, starts, minutes, zone, place, state, carries, changed_at, version';

const lineOf = (one: OpenedMeeting): string =>
  [
    ...[one.id, one.owner, one.forum, one.series, one.key, one.uid, 0, one.day, one.starts],
    ...[one.minutes, one.zone, one.place, 'planned', JSON.stringify(one.carries)],
    ...[one.changedAt.toISOString(), 1],
  ].join('\t');

/** The part of pg's connection that COPY needs; the package's types leave it out. */
interface Wire {
  query(text: string): void;
  sendCopyFromChunk(chunk: Buffer): void;
  endCopyFrom(): void;
}

/** A COPY as pg runs a query: it is submitted, and told what the server says. */
class CopyIn extends pg.Query {
  private readonly meetings: readonly OpenedMeeting[];

  constructor(meetings: readonly OpenedMeeting[]) {
    super(`copy laget.meeting (${columns}) from stdin`);
    this.meetings = meetings;
  }

  handleCopyInResponse(wire: Wire): void {
    wire.sendCopyFromChunk(Buffer.from(`${this.meetings.map(lineOf).join('\n')}\n`));
    wire.endCopyFrom();
  }
}

/** Writes the rows in one transaction. @throws what the database says */
export async function copyMeetings(
  client: pg.Client,
  rows: readonly OpenedMeeting[],
): Promise<void> {
  const copy = client.query(new CopyIn(rows));
  await once(copy, 'end');
}
