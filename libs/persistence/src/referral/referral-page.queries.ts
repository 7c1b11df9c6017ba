import type { EntityManager } from '@mikro-orm/postgresql';
import type { AgendaItemId, MeetingId, ReferralId, ServiceId, WaiverId } from '#kernel/ids';
import type { WaiverCapacity, WaiverState } from '#kernel/consent/consent';
import type { Name } from '#kernel/language';
import type { ItemState, MeetingState } from '#kernel/meeting/meeting.states';
import type { ReferralState } from '#kernel/referral/referral.states';
import { forumRef, iso, namedRef, orNull, personRef, wallTime } from '../views/sql.js';
import type { NamedForum, NamedPerson } from './referral.queries.js';

/** A service by name. */
export interface NamedService {
  readonly id: ServiceId;
  readonly name: Name;
}

/** A consent with the names a page shows. */
export interface WaiverRow {
  readonly id: WaiverId;
  readonly capacity: WaiverCapacity;
  readonly state: WaiverState;
  readonly services: NamedService[];
  readonly purpose: string;
  readonly channel: 'paper' | 'phone' | 'in-person' | 'signed-in';
  readonly noticeVersion: string;
  readonly givenOn: string;
  readonly validFrom: string;
  readonly validUntil: string;
  readonly recordedBy: NamedPerson;
  readonly endedAt: string | null;
}

/** Every consent of a case, newest first. */
export const waiversOf = (em: EntityManager, referral: ReferralId): Promise<WaiverRow[]> =>
  em.execute<WaiverRow[]>(
    `select v.id, v.capacity, v.state, v.purpose, v.channel, v.notice_version as "noticeVersion",
       v.given_on::text as "givenOn", v.valid_from::text as "validFrom", v.valid_until::text as "validUntil",
       ${iso('v.ended_at')} as "endedAt",
       ${personRef('p')} as "recordedBy",
       coalesce((select jsonb_agg(${namedRef('s')} order by s.name->>'nb')
         from laget.service s where s.id in (select jsonb_array_elements_text(v.services)::uuid)), '[]') as services
     from laget.waiver v join laget.person p on p.id = v.recorded_by_id
     where v.referral_id = ?::uuid order by v.id desc`,
    [referral],
  );

/** A step of a case, from the audit. */
export interface PathRow {
  readonly at: string;
  readonly verb: string;
  readonly fact: string;
  readonly from: ReferralState | null;
  readonly to: ReferralState;
  readonly by: NamedPerson | null;
}

/** Every transition a case has made, in the order they took effect. */
export const pathOf = (em: EntityManager, referral: ReferralId): Promise<PathRow[]> =>
  em.execute<PathRow[]>(
    `select ${iso('a.at')} as at, a.verb, a.fact, a.from_state as "from", a.to_state as "to",
       ${orNull(personRef, 'p')} as by
     from laget.audit a left join laget.person p on p.id = a.person
     where a.referral = ?::uuid and a.noun = 'referral' and a.result = 'done' and a.to_state is not null
     order by a.position`,
    [referral],
  );

/** Where a case stands on an agenda that is still to be held, or in hand. */
export interface StandsOnRow {
  readonly id: MeetingId;
  readonly item: AgendaItemId;
  readonly forum: NamedForum;
  readonly day: string;
  readonly starts: string;
  readonly state: MeetingState;
  readonly itemState: ItemState;
}

export async function standsOn(
  em: EntityManager,
  referral: ReferralId,
): Promise<StandsOnRow | null> {
  const [row] = await em.execute<StandsOnRow[]>(
    `select m.id, i.id as item, ${forumRef('f')} as forum,
       m.day::text as day, ${wallTime('m.starts')} as starts, m.state, i.state as "itemState"
     from laget.agenda_item i join laget.meeting m on m.id = i.meeting_id join laget.forum f on f.id = m.forum_id
     where i.referral_id = ?::uuid and i.state in ('planned', 'open') order by m.day limit 1`,
    [referral],
  );
  return row ?? null;
}

/** How the measures of a case stand. */
export interface MeasureCount {
  readonly open: number;
  /** Has any been begun, or done? */
  readonly started: boolean;
}

export async function measuresOf(em: EntityManager, referral: ReferralId): Promise<MeasureCount> {
  const [row] = await em.execute<MeasureCount[]>(
    `select count(*) filter (where state in ('open', 'started'))::int as open,
       coalesce(bool_or(state in ('started', 'done')), false) as started
     from laget.action where referral_id = ?::uuid`,
    [referral],
  );
  return row ?? { open: 0, started: false };
}
