import { forumCounted, said, type At } from '../at.js';
import type { EdgeId, ForumId, MinutesId, OfficeId, PersonId } from '../ids.js';
import { done, refuse, type Fact, type Outcome } from '../outcome.js';
import { minutesFact, minutesRefusal, type MinutesChange, type MinutesView } from './minutes.js';

/**
 * Sends the draft to those who took part, with a day for remarks.
 * @param remarksWithin working days; 0 when the minutes are read out at the table
 * @returns refusal `minutes.state`
 */
export const circulateMinutes = (
  minutes: MinutesView,
  { remarksWithin }: { readonly remarksWithin: number },
  at: At,
): Outcome<MinutesChange> =>
  minutesRefusal(minutes, 'minutes.circulate', 'circulated') ??
  done(
    {
      state: 'circulated',
      circulatedAt: at.now,
      remarksDueOn: at.calendar.addWorkingDays(at.today, remarksWithin),
    },
    minutesFact(minutes, 'circulated', 'circulated'),
    forumCounted(minutes.forum),
  );

export interface Remark {
  readonly by: PersonId;
  readonly text: string;
  readonly at: Date;
}

/** A remark on the draft, until the day it is due. Refusals `minutes.state`, `minutes.remarks-over`, `minutes.remark-missing`. */
export const remarkOn = (
  minutes: MinutesView,
  input: { readonly by: PersonId; readonly text: string },
  at: At,
): Outcome<Remark> => {
  if (minutes.state !== 'circulated') {
    return refuse('minutes.state', { current: { state: minutes.state } });
  }
  if (minutes.remarksDueOn != null && at.today > minutes.remarksDueOn) {
    return refuse('minutes.remarks-over', { values: { day: minutes.remarksDueOn } });
  }
  if (!said(input.text)) {
    return refuse('minutes.remark-missing', { fields: [{ path: 'text', code: 'required' }] });
  }
  return done(
    { ...input, at: at.now },
    {
      name: 'minutes.remarked',
      level: 'system',
      about: { noun: 'minutes', id: minutes.id },
      forum: minutes.forum,
    },
  );
};

export interface Approval {
  readonly number: string;
  /** The frozen minutes and the hash of their canonical form. */
  readonly body: Record<string, unknown>;
  readonly hash: string;
}

/**
 * Approves the minutes: an act with name and time. From here on they never change (DOMAIN §10, 6).
 * @returns refusals `minutes.state`, `minutes.remarks-open` while remarks may still come
 */
export const approveMinutes = (
  minutes: MinutesView,
  approval: Approval,
  at: At,
): Outcome<MinutesChange> => {
  const refusal = minutesRefusal(minutes, 'minutes.approve', 'approved');
  if (refusal !== null) return refusal;
  if (minutes.remarksDueOn != null && at.today < minutes.remarksDueOn) {
    return refuse('minutes.remarks-open', { values: { day: minutes.remarksDueOn } });
  }
  return done(
    { state: 'approved', ...approval, approvedAt: at.now, approvedBy: at.by },
    minutesFact(minutes, 'approved', 'approved'),
    forumCounted(minutes.forum),
  );
};

/** Locks approved minutes when they have gone out to all receivers. Refusal `minutes.state`. */
export const lockMinutes = (minutes: MinutesView): Outcome<MinutesChange> =>
  minutesRefusal(minutes, 'minutes.approve', 'locked') ??
  done({ state: 'locked' }, minutesFact(minutes, 'locked', 'locked'));

/** An edge as it is stored. */
export interface MinutesEdge {
  readonly id: EdgeId;
  readonly kind: string;
  readonly from: ForumId;
  readonly toForum?: ForumId | null;
  readonly toOffice?: OfficeId | null;
}

/** One set of minutes on its way along one edge; a receiving forum gets it as a topic of type `minutes-received`. */
export interface Delivery {
  readonly minutes: MinutesId;
  readonly edge: EdgeId;
  readonly toForum: ForumId | null;
  readonly toOffice: OfficeId | null;
}

const delivered = (minutes: MinutesView, { edge, toForum }: Delivery): Fact => ({
  name: 'minutes.delivered',
  level: 'system',
  about: { noun: 'minutes', id: minutes.id },
  forum: toForum ?? minutes.forum,
  ids: { edge },
});

/**
 * Sends approved minutes along the pack's edges, to each receiver exactly once [MEL-R27, MEL-R28].
 * @param sent the edges they have gone along already: sending again sends only what is missing
 * @returns refusal `minutes.not-approved`
 */
export const deliverMinutes = (
  minutes: MinutesView,
  edges: readonly MinutesEdge[],
  sent: readonly EdgeId[],
): Outcome<readonly Delivery[]> => {
  if (minutes.state !== 'approved' && minutes.state !== 'locked') {
    return refuse('minutes.not-approved', { current: { state: minutes.state } });
  }
  const ways = edges.filter(
    ({ kind, from }) => kind === 'circulatesMinutesTo' && from === minutes.forum,
  );
  const receiverOf = ({ toForum, toOffice }: MinutesEdge) => toForum ?? toOffice;
  const reached = new Set(ways.filter(({ id }) => sent.includes(id)).map(receiverOf));
  const deliveries: Delivery[] = [];
  for (const edge of ways) {
    const receiver = receiverOf(edge);
    if (receiver == null || reached.has(receiver)) continue;
    reached.add(receiver);
    const { toForum = null, toOffice = null } = edge;
    deliveries.push({ minutes: minutes.id, edge: edge.id, toForum, toOffice });
  }
  return done(deliveries, ...deliveries.map((delivery) => delivered(minutes, delivery)));
};
