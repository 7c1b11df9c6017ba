import type { At } from '../at.js';
import type { Hearing } from '../consent/basis.js';
import type { CaseParticipation } from '../access/relations.js';
import type { PersonId, ReferralId } from '../ids.js';
import { done, refuse, type Outcome, type Refusal } from '../outcome.js';
import type {
  AgendaItemView,
  AttendanceView,
  ItemChange,
  MeetingChange,
  MeetingView,
} from './meeting.js';
import { itemFact, itemRefusal } from './transition.js';

export interface Opening {
  readonly meeting: MeetingView;
  /** Every item of the meeting. */
  readonly items: readonly Pick<AgendaItemView, 'id' | 'state'>[];
  readonly attendances: readonly AttendanceView[];
  /** Who may hear the case today; null for an item that is no case. */
  readonly hearing: Hearing | null;
  /** Those who answered that they are not impartial (forvaltningsloven § 6): they leave the room. */
  readonly partial: readonly PersonId[];
}

export interface Opened {
  readonly item: ItemChange;
  readonly meeting: MeetingChange;
  /** Access to the case that opens with the item, and closes with it. */
  readonly participations: readonly CaseParticipation[];
}

/** They run the meeting and write it down: the forum itself holds the case through them. */
const keepers: readonly AttendanceView['role'][] = ['chair', 'leader', 'secretary'];

/** Those in the room who hear this case: their service has a basis, and they are impartial. */
export const whoHears = ({
  attendances,
  hearing,
  partial,
}: Pick<Opening, 'attendances' | 'hearing' | 'partial'>): PersonId[] => {
  const named = new Set((hearing?.hear ?? []).map(({ service }) => service));
  return attendances
    .filter(({ presence, person }) => presence === 'in' && !partial.includes(person))
    .filter(
      ({ role, service }) => keepers.includes(role) || (service != null && named.has(service)),
    )
    .map(({ person }) => person);
};

const openingRefusal = (item: AgendaItemView, { meeting, items }: Opening): Refusal | null => {
  if (meeting.state !== 'in-session') {
    return refuse('meeting.state', { current: { state: meeting.state, version: meeting.version } });
  }
  return items.some(({ id, state }) => state === 'open' && id !== item.id)
    ? refuse('meeting.item-open')
    : itemRefusal(item, 'meeting.open-item', 'open');
};

const partsIn = (referral: ReferralId, persons: readonly PersonId[], at: At): CaseParticipation[] =>
  persons.map((person) => ({
    referral,
    person,
    relation: 'participant',
    fromAt: at.now,
    endedAt: null,
  }));

/**
 * Takes up an item: impartiality has been asked, and access to a case opens for those who hear it.
 * @returns refusals `meeting.state`, `meeting.item-open`, `agenda-item.state`, `consent.missing` for a case without basis
 */
export const openItem = (item: AgendaItemView, input: Opening, at: At): Outcome<Opened> => {
  const refusal = openingRefusal(item, input);
  if (refusal !== null) return refusal;
  if (item.referral != null && input.hearing == null) return refuse('consent.missing');
  const persons = item.referral == null ? [] : whoHears(input);
  return done(
    {
      item: { state: 'open', openedAt: at.now, impartialityAskedAt: at.now },
      meeting: { currentItem: item.id, changedAt: at.now },
      participations: item.referral == null ? [] : partsIn(item.referral, persons, at),
    },
    itemFact(item, input.meeting.forum, { told: 'opened', from: item.state, to: 'open' }),
  );
};
