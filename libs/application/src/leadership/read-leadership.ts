import { Injectable } from '@nestjs/common';
import type { Leadership } from '#contract/leadership';
import { IssueQuery } from '#contract/system-issue';
import type { Actor } from '#kernel/access/actor';
import type { At } from '#kernel/at';
import { asDay } from '#kernel/time/day';
import { schoolYearOf, spanOfSchoolYear } from '#kernel/time/school-year';
import { positionNow } from '#persistence/outbox/outbox.queries';
import { issueLines } from '#persistence/system-issue/system-issue.queries';
import {
  actionCounts,
  latestFacts,
  meetingCounts,
  minutesWaiting,
  openEscalations,
  waitsSince,
  type Wait,
} from '#persistence/views/leadership.queries';
import { textOf } from '../change/position.js';
import type { Store } from '../store.js';
import { lineOf } from '../system-issue/list-issues.js';
import { UnitOfWork } from '../unit-of-work.js';
import { shownActions } from './shown-actions.js';
import { firstDay, waitingWeeks, type Waited } from './waiting-weeks.js';

/** The live picture of all forums, for the offices that lead the municipality. */
@Injectable()
export class ReadLeadership {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor): Promise<Leadership> {
    return this.work.read(actor, 'leadership.read', {
      load: (store) => pictureOf(store),
    });
  }
}

/** The position is read first: what happens while the rest is read is heard again, never missed. */
async function pictureOf(store: Store): Promise<Leadership> {
  const { em, actor, at } = store;
  const today = asDay(at.today);
  const since = spanOfSchoolYear(schoolYearOf(today)).from;
  const position = textOf(await positionNow(em));
  const waits = await waitsSince(em, firstDay(today));
  const escalations = await openEscalations(em, actor);
  const feed = await latestFacts(em);
  return {
    today,
    position,
    since,
    actions: shownActions(await actionCounts(em, today)),
    meetings: await meetingCounts(em, { since, today }),
    minutesWaiting: await minutesWaiting(em),
    escalations: escalations.map((one) => ({ ...one, raisedAt: iso(one.raisedAt) })),
    waiting: waitingWeeks(today, waited(waits, at)),
    owed: await owedBy(store),
    feed: feed.map((line) => ({ ...line, at: iso(line.at) })),
  };
}

const iso = (instant: string): string => new Date(instant).toISOString();

const waited = (waits: readonly Wait[], { calendar }: At): Waited[] =>
  waits.map(({ submittedAt, discussedAt }) => {
    const [sent, discussed] = [submittedAt, discussedAt].map((one) =>
      calendar.dayOf(new Date(one)),
    );
    return {
      discussedOn: asDay(discussed ?? ''),
      days: Math.max(0, calendar.workingDaysBetween(sent ?? '', discussed ?? '')),
    };
  });

async function owedBy({ em, actor }: Store): Promise<Leadership['owed']> {
  const rows = await issueLines(em, actor, IssueQuery.parse({ box: 'at-me', limit: 100 }));
  return rows
    .map((row) => lineOf(actor, row))
    .filter(({ may }) => may.includes('system-issue.answer'))
    .sort((one, other) => (one.respondBy ?? '9').localeCompare(other.respondBy ?? '9'));
}
