import { Injectable } from '@nestjs/common';
import { Extract as ExtractAnswer, type ExtractList } from '#contract/minutes';
import type { Actor } from '#kernel/access/actor';
import { relationsToReferral } from '#kernel/access/relations';
import type { CaseRelation } from '#kernel/access/may';
import type { ReferralId } from '#kernel/ids';
import { Forum } from '#persistence/forum/forum.row';
import { Meeting } from '#persistence/meeting/meeting.row';
import { Extract } from '#persistence/minutes/extract.row';
import { Minutes } from '#persistence/minutes/minutes.row';
import { Service } from '#persistence/person/service.row';
import { partsIn } from '#persistence/referral/referral-access.queries';
import { Referral } from '#persistence/referral/referral.row';
import type { Store } from '../store.js';
import { UnitOfWork } from '../unit-of-work.js';

interface Found {
  readonly referral: Referral;
  readonly relations: readonly CaseRelation[];
  readonly extracts: readonly Extract[];
  readonly answers: ExtractAnswer[];
}

/** Those who wrote, sent or received the case read all its extracts; whoever owes a measure reads their own service's. */
const reads = ({ service }: Actor, relations: readonly CaseRelation[], row: Extract): boolean =>
  relations.some((relation) => ['referrer', 'sender', 'coordinator'].includes(relation)) ||
  (relations.length > 0 && row.audience === 'service' && row.service === service);

/** The extracts of a case, and one of them, each reading an audit row of the case. */
@Injectable()
export class ReadExtracts {
  constructor(private readonly work: UnitOfWork) {}

  /** @throws Refused `not-found` */
  async ofCase(actor: Actor, id: ReferralId): Promise<ExtractList> {
    const { answers } = await this.ask(actor, (store) => this.load(store, id, null));
    return { items: answers };
  }

  /** @throws Refused `not-found` */
  async one(actor: Actor, id: string): Promise<ExtractAnswer> {
    const { answers } = await this.ask(actor, async (store) => {
      const row = await store.em.findOne(Extract, { id });
      const found = row === null ? null : await this.load(store, row.referral, id);
      return found === null || found.answers.length === 0 ? null : found;
    });
    const [answer] = answers;
    if (answer === undefined) throw new Error('an extract that was found has an answer');
    return answer;
  }

  private ask(actor: Actor, load: (store: Store) => Promise<Found | null>): Promise<Found> {
    return this.work.read<Found>(actor, 'extract.read', {
      load,
      subject: ({ referral, relations }) => ({ forum: referral.toForum, relations }),
      audited: ({ referral, extracts }) =>
        extracts.map(({ id }) => ({ noun: 'extract', subject: id, referral: referral.id })),
    });
  }

  private async load(store: Store, id: ReferralId, only: string | null): Promise<Found | null> {
    const { em, actor } = store;
    const referral = await em.findOne(Referral, { id });
    if (referral === null) return null;
    const relations = relationsToReferral(actor, referral, await partsIn(em, actor, [id]));
    if (relations.length === 0) return null;
    const rows = await em.find(Extract, { referral: id }, { orderBy: { at: 'desc', id: 'asc' } });
    const extracts = rows.filter(
      (row) => (only === null || row.id === only) && reads(actor, relations, row),
    );
    const answers: ExtractAnswer[] = [];
    for (const row of extracts) answers.push(await answerOf(store, row, referral));
    return { referral, relations, extracts, answers };
  }
}

async function answerOf({ em }: Store, row: Extract, referral: Referral): Promise<ExtractAnswer> {
  const minutes = await em.findOneOrFail(Minutes, { id: row.minutes });
  const meeting = await em.findOneOrFail(Meeting, { id: minutes.meeting });
  const forum = await em.findOneOrFail(Forum, { id: minutes.forum });
  const service = row.service == null ? null : await em.findOne(Service, { id: row.service });
  return {
    id: row.id,
    minutes: row.minutes,
    referral: row.referral,
    receipt: referral.receipt ?? null,
    audience: row.audience,
    service: service === null ? null : { id: service.id, name: service.name },
    forum: { id: forum.id, name: forum.name, kind: forum.kind },
    day: meeting.day,
    at: row.at.toISOString(),
    hash: row.hash,
    body: ExtractAnswer.shape.body.parse(row.body),
  };
}
