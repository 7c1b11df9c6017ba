import type { EntityManager } from '@mikro-orm/postgresql';
import type { MeetingId, OwnerId, ReferralId } from '#kernel/ids';
import { AgendaItem } from '../meeting/agenda-item.row.js';
import { Meeting } from '../meeting/meeting.row.js';
import { Topic } from '../meeting/topic.row.js';
import { Referral } from './referral.row.js';

/** A case in hand with the places it has on agendas that are not held yet. All of it is locked. */
export interface LockedCase {
  readonly referral: Referral;
  readonly items: AgendaItem[];
  readonly meetings: Meeting[];
  /** Topics of the case that are not done. */
  readonly topics: Topic[];
}

/**
 * Locks a case for a deed: its meetings first, as the meeting's own deeds do, so that the two wait for each other instead of
 * for ever. Of two deeds on one case the second reads what the first has written.
 */
export async function lockCase(em: EntityManager, id: ReferralId): Promise<LockedCase | null> {
  await em.execute(
    `select m.id from laget.meeting m where m.state in ('planned', 'summoned', 'in-session') and m.id in (
       select i.meeting_id from laget.agenda_item i where i.referral_id = ?::uuid and i.state in ('planned', 'open'))
     order by m.day, m.id for update`,
    [id],
  );
  await em.execute('select r.id from laget.referral r where r.id = ?::uuid for update', [id]);
  const referral = await em.findOne(Referral, { id });
  if (referral === null) return null;
  const items = await em.find(AgendaItem, { referral: id, state: { $in: ['planned', 'open'] } });
  const topics = await em.find(Topic, { referral: id, state: { $in: ['waiting', 'placed'] } });
  const meetings = await em.find(Meeting, { id: { $in: items.map(({ meeting }) => meeting) } });
  return { referral, items, meetings, topics };
}

/** The coming meetings a case could be placed on, with what stands on them; locked. */
export interface OpenRoom {
  readonly meeting: Meeting;
  readonly items: AgendaItem[];
}

/**
 * @param meeting only this one, when it was chosen
 * @returns the receiving forum's planned meetings from a day on, in order
 */
export async function lockRooms(
  em: EntityManager,
  asked: { readonly id: ReferralId; readonly from: string; readonly meeting: MeetingId | null },
): Promise<OpenRoom[]> {
  const rows = await em.execute<{ id: MeetingId }[]>(
    `select m.id from laget.meeting m
     where m.forum_id = (select r.to_forum_id from laget.referral r where r.id = ?::uuid)
       and m.state = 'planned' and m.day >= ?::date and (?::uuid is null or m.id = ?::uuid)
     order by m.day, m.id limit 12 for update`,
    [asked.id, asked.from, asked.meeting, asked.meeting],
  );
  const ids = rows.map(({ id }) => id);
  const meetings = await em.find(Meeting, { id: { $in: ids } }, { orderBy: { day: 'asc' } });
  const items = await em.find(AgendaItem, { meeting: { $in: ids } });
  return meetings.map((meeting) => ({
    meeting,
    items: items.filter((item) => item.meeting === meeting.id),
  }));
}

/**
 * The next number of an owner's register. Whoever asks next waits until this one is stored or given up, so no number is
 * lost and none is given twice.
 */
export async function nextNumber(
  em: EntityManager,
  { id, owner, series }: { readonly id: string; readonly owner: OwnerId; readonly series: string },
): Promise<number> {
  const [row] = await em.execute<{ number: number }[]>(
    `insert into laget.receipt_counter (id, owner_id, series, next) values (?::uuid, ?::uuid, ?, 2)
     on conflict (owner_id, series) do update set next = laget.receipt_counter.next + 1
     returning next - 1 as number`,
    [id, owner, series],
  );
  if (row === undefined) throw new Error('the register gave no number');
  return row.number;
}
