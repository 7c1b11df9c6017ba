import type { At } from '../at.js';
import { hearing, type CaseToHear, type Hearing } from '../consent/basis.js';
import type { ChildAge, WaiverView } from '../consent/consent.js';
import type { AgendaItemId, ServiceId } from '../ids.js';
import { isRefusal, refuse, type Outcome, type Refusal } from '../outcome.js';
import type { AgendaItemView, MeetingChange, MeetingView } from './meeting.js';
import { moveMeeting } from './transition.js';

/** A case on the agenda with every consent of it. */
export interface CaseOnAgenda {
  readonly item: AgendaItemId;
  readonly referral: CaseToHear;
  readonly waivers: readonly WaiverView[];
  readonly child?: ChildAge;
  /** The services that are summoned to this case. */
  readonly services: readonly ServiceId[];
}

export interface Publication {
  readonly items: readonly Pick<AgendaItemView, 'id' | 'type' | 'state' | 'ord'>[];
  readonly cases: readonly CaseOnAgenda[];
}

/** Who is told of which case: written down as disclosures, and the only ones who see the item. */
export interface Published {
  readonly meeting: MeetingChange;
  readonly hearings: readonly ({ readonly item: AgendaItemId } & Hearing)[];
}

type Asked = { readonly item: AgendaItemId; readonly heard: Hearing | Refusal };

/** Each case item needs a basis on the day of the meeting; an item without its case has none. */
const ask = (meeting: MeetingView, { items, cases }: Publication): Asked[] =>
  items
    .filter(({ type, state }) => type === 'case' && state === 'planned')
    .map(({ id }) => {
      const found = cases.find(({ item }) => item === id);
      const heard = found
        ? hearing(found.referral, found.waivers, {
            services: found.services,
            day: meeting.day,
            child: found.child,
          })
        : refuse('consent.missing');
      return { item: id, heard };
    });

const withoutBasis = (asked: readonly Asked[]): Refusal | null => {
  const fields = asked.flatMap(({ item, heard }) =>
    isRefusal(heard) ? [{ path: `items.${item}`, code: heard.refused }] : [],
  );
  return fields.length === 0 ? null : refuse('meeting.case-without-basis', { fields });
};

/**
 * Sends out the agenda. No identified case goes out without a basis valid on the day (DOMAIN §10, 4).
 * @returns refusals `meeting.agenda-empty`, `meeting.case-without-basis` with one field per case, `meeting.state`
 */
export const publishAgenda = (
  meeting: MeetingView,
  input: Publication,
  at: At,
): Outcome<Published> => {
  if (input.items.length === 0) return refuse('meeting.agenda-empty');
  const asked = ask(meeting, input);
  const refusal = withoutBasis(asked);
  if (refusal !== null) return refusal;
  const sets = { summonedAt: at.now, sequence: meeting.sequence + 1 };
  const step = moveMeeting(
    meeting,
    { by: 'meeting.publish-agenda', to: 'summoned', told: 'summoned', sets },
    at,
  );
  if (isRefusal(step)) return step;
  const hearings = asked.flatMap(({ item, heard }) =>
    isRefusal(heard) ? [] : [{ item, ...heard }],
  );
  return { change: { meeting: step.change, hearings }, facts: step.facts };
};
