import type { ConcludeItem as Body } from '#contract/agenda-item';
import { leads } from '#kernel/access/actor';
import { assignAction, type NewAction } from '#kernel/action/assign';
import type { OutcomeCode } from '#kernel/forum/vocabulary';
import type { ActionId } from '#kernel/ids';
import {
  concludeItem,
  type Concluded,
  type ItemConclusion,
  type Measure,
} from '#kernel/meeting/conclude-item';
import { standsIn } from '#kernel/meeting/forums-of';
import { done, isRefusal, refuse, type Outcome, type Refusal } from '#kernel/outcome';
import { concludeReferral } from '#kernel/referral/conclude';
import type { ReferralChange } from '#kernel/referral/referral';
import { allOf, each } from '../all-of.js';
import { wallRefusal } from '../forum/wall.js';
import type { Store } from '../store.js';
import { outcomesHere } from './agenda-lines.js';
import type { Concluding } from './conclusion-load.js';

/** All that changes when an item is concluded. */
export interface Change {
  readonly concluded: Concluded;
  readonly actions: readonly NewAction[];
  readonly referral: ReferralChange;
  /** What goes back to the forum that sent its minutes. */
  readonly answered: { readonly answer?: string | null; readonly answeredAt?: Date };
}

/** What was asked: the body, and the version of the item it was written on. */
export interface Asked {
  readonly body: Body;
  readonly version: number;
}

/** Exactly one row leads: the first of the leading service's. */
const measuresOf = ({ measures, leadService }: Body): Measure[] => {
  const first = measures.findIndex(({ service }) => service !== null && service === leadService);
  return measures.map((measure, index) => ({ ...measure, lead: index === first }));
};

const conclusionOf = ({ body, version }: Asked): ItemConclusion => ({
  version,
  outcome: body.outcome,
  reason: body.reason,
  measures: measuresOf(body),
  childView: body.childView,
  childViewReason: body.childViewMissingReason,
  bestInterests: body.bestInterests,
  dissent: body.dissent,
});

/** The paths of the rules' matrix are those of the body's measures. */
const inBody = (refusal: Refusal): Refusal =>
  refusal.fields === undefined
    ? refusal
    : {
        ...refusal,
        fields: refusal.fields.map(({ path, code }) => ({
          path: path.replace(/^matrix/u, 'measures'),
          code,
        })),
      };

const concludedBy = (held: Concluding, asked: Asked, { actor, at }: Store) =>
  concludeItem(held.item, conclusionOf(asked), {
    forum: held.meeting.forum,
    outcomes: outcomesHere(held.policy, held.forum, held.item.type),
    rules: held.policy.rules,
    familyTakesPart:
      asked.body.familyTakesPart ||
      held.people.some(({ role, presence }) => role === 'family' && presence === 'in'),
    consented: held.consented,
    decidedByLead: leads(actor, standsIn(actor, held.meeting)),
    at,
  });

/** Nobody owes a measure who has left or never worked here, and no service of somebody else does (DOMAIN §10, 12). */
const unknownTo = ({ known }: Concluding, { measures }: Body): Refusal | null => {
  const fields = measures.flatMap(({ person, service }, index) =>
    Object.entries({ person, service }).flatMap(([path, id]) =>
      id == null || known.has(id) ? [] : [{ path: `measures.${index}.${path}`, code: 'unknown' }],
    ),
  );
  return fields.length === 0 ? null : refuse('action.unknown', { fields });
};

const assigned = (held: Concluding, { body }: Asked, { at, newId }: Store) =>
  each(body.measures, ({ goal, what, person, service, dueOn, evaluateOn }, index) => {
    const outcome = assignAction(
      {
        id: newId<ActionId>(),
        forum: held.meeting.forum,
        referral: held.referral?.id ?? null,
        agendaItem: held.item.id,
        goal,
        what,
        person,
        service,
        dueOn,
        evaluateOn,
      },
      at,
    );
    return isRefusal(outcome) ? atRow(outcome, index) : outcome;
  });

const atRow = (refusal: Refusal, index: number): Refusal => ({
  ...refusal,
  fields: (refusal.fields ?? []).map(({ path, code }) => ({
    path: `measures.${index}.${path}`,
    code,
  })),
});

const referralOf = (
  { referral, caseAt, measureStarted }: Concluding,
  body: Body,
  outcome: OutcomeCode,
): Outcome<ReferralChange> => {
  if (referral === null || caseAt === null) return done({});
  const days = body.measures.flatMap(({ evaluateOn }) => evaluateOn ?? []).toSorted();
  return concludeReferral(
    referral,
    {
      outcome,
      advice: body.advice ?? body.reason,
      tryUntil: body.tryUntil,
      measureStarted,
      evaluateOn: days[0] ?? null,
    },
    caseAt,
  );
};

const answeredTo = ({ delivery, received }: Concluding, body: Body, at: Date) =>
  delivery === null || received === null
    ? done<Change['answered']>({})
    : done<Change['answered']>(
        { answer: body.reason, answeredAt: at },
        {
          name: 'minutes.answered',
          level: 'system',
          about: { noun: 'minutes', id: received.id },
          forum: received.forum,
          ids: { delivery: delivery.id },
        },
      );

/** All that is written when an item ends, by its path in the body. */
const textsOf = ({
  reason,
  advice,
  measures,
}: Body): Record<string, string | null | undefined> => ({
  reason,
  advice,
  ...Object.fromEntries(
    measures.flatMap(({ goal, what }, index) => [
      [`measures.${index}.goal`, goal],
      [`measures.${index}.what`, what],
    ]),
  ),
});

/** Asks every rule that concluding an item answers to: the item's, the measures', the case's. */
export const decideConclusion = (held: Concluding, asked: Asked, store: Store): Outcome<Change> => {
  const concluded = concludedBy(held, asked, store);
  if (isRefusal(concluded)) return inBody(concluded);
  if (asked.body.measures.length > 0 && asked.body.outcome === 'no-action') {
    return refuse('agenda-item.measures-without-outcome', {
      fields: [{ path: 'outcome', code: 'not-allowed' }],
    });
  }
  const unknown = unknownTo(held, asked.body);
  if (unknown !== null) return unknown;
  const wall = held.referral === null ? wallRefusal(held.policy, textsOf(asked.body)) : null;
  if (wall !== null) return wall;
  const outcome = asked.body.outcome ?? 'noted';
  return allOf({
    concluded,
    actions: assigned(held, asked, store),
    referral: referralOf(held, asked.body, outcome),
    answered: answeredTo(held, asked.body, store.at.now),
  });
};
