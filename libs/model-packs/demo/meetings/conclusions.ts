import type { AgendaItemLine, ConcludeItem } from '#contract/agenda-item';
import type { PersonId, ServiceId } from '#kernel/ids';
import { addWorkingDays } from '#kernel/time/calendar';
import type { Day } from '#kernel/time/day';
import type { CasePlan } from '../cases/plans.js';
import type { Chance } from '../random.js';
import type { Cast } from '../stage.js';
import { receivedSaid, standingSaid, type SystemTopic } from '../texts/system-topics.js';

/** What the minutes say of an item, and how it ends. */
export interface Conclusion {
  readonly texts: readonly string[];
  readonly body: ConcludeItem;
}

interface When {
  readonly cast: Cast;
  readonly day: Day;
  readonly chance: Chance;
}

const nothing: ConcludeItem = {
  outcome: null,
  reason: null,
  childView: null,
  childViewMissingReason: null,
  bestInterests: null,
  dissent: null,
  leadService: null,
  familyTakesPart: false,
  advice: null,
  tryUntil: null,
  measures: [],
};

/** Whoever is given a measure of a service. */
const hands: Readonly<Record<string, string>> = {
  'health-station-and-school-health': 'health-station-and-school-health.lead-nurse',
  pps: 'ppt-adviser',
  'mental-health-and-substance-use': 'mental-health-and-substance-use.family',
  nav: 'nav.families',
  'health-and-welfare-office': 'health-and-welfare-office.caseworker',
  'culture-and-leisure': 'culture-and-leisure.youth-club',
};

/** Two or three measures, the first by the service that leads. */
const measuresOf = (
  { theme, unit }: CasePlan,
  { cast, day, chance }: When,
): Pick<ConcludeItem, 'measures' | 'leadService'> => {
  const later = (days: number): Day => addWorkingDays(day, days, cast.calendar);
  const person = (service: string): PersonId | null =>
    cast.people.get(hands[service] ?? `${unit}.head`) ?? null;
  const serviceId = (key: string): ServiceId | null => cast.ids.services.get(key) ?? null;
  const chosen = theme.measures.slice(0, chance.between(2, 3));
  const measures = chosen.map(({ goal, what, service }) => {
    const wait = chance.between(5, 35);
    return {
      goal,
      what,
      service: serviceId(service),
      person: person(service),
      dueOn: later(wait),
      evaluateOn: later(wait + 15),
    };
  });
  return { measures, leadService: serviceId(chosen[0]?.service ?? '') };
};

/** A case ends with measures for two or three services, with advice, or goes back to be tried once more. */
export const caseConclusion = (plan: CasePlan, { cast, day, chance }: When): Conclusion => {
  const { theme, view, script } = plan;
  const later = (days: number): Day => addWorkingDays(day, days, cast.calendar);
  const heard = { childView: view, bestInterests: theme.interest };
  const texts = [view, theme.interest];
  if (script.ending === 'return') {
    const back = { advice: theme.advice, tryUntil: later(20) };
    return {
      texts: [...texts, theme.advice],
      body: { ...nothing, ...heard, ...back, outcome: 'return', reason: theme.advice },
    };
  }
  if (script.ending === 'advice') {
    return {
      texts: [...texts, theme.advice],
      body: { ...nothing, ...heard, outcome: 'advice', advice: theme.advice, reason: theme.advice },
    };
  }
  const { measures, leadService } = measuresOf(plan, { cast, day, chance });
  const agreed = 'Teamet er enige om ansvar og frister, slik de står i oversikten.';
  return {
    texts: [...texts, agreed],
    body: {
      ...nothing,
      ...heard,
      outcome: 'measures',
      reason: agreed,
      leadService,
      measures,
    },
  };
};

/** An item without persons: what was said, what it ended with, and who does what. */
export const systemConclusion = (
  { type }: Pick<AgendaItemLine, 'type'>,
  topic: SystemTopic | undefined,
  { cast, day, chance, doer }: When & { readonly doer: PersonId | null },
): Conclusion => {
  if (type === 'minutes-received')
    return { texts: [receivedSaid], body: { ...nothing, outcome: 'answer', reason: receivedSaid } };
  if (type === 'escalation') {
    const ended = 'Saken er drøftet. Leder svarer skriftlig og sender svaret tilbake.';
    return { texts: [ended], body: { ...nothing, outcome: 'answer', reason: ended } };
  }
  const { said, ended } = topic ?? standingSaid;
  const task = topic?.task;
  const dueOn = addWorkingDays(day, chance.between(8, 40), cast.calendar);
  const measures =
    task === undefined || type !== 'discuss'
      ? []
      : [{ goal: task, what: task, person: doer, service: null, dueOn, evaluateOn: null }];
  if (type === 'decide')
    return { texts: [said, ended], body: { ...nothing, outcome: 'decided', reason: ended } };
  const outcome = measures.length > 0 ? 'measures' : 'noted';
  return { texts: [said, ended], body: { ...nothing, outcome, reason: ended, measures } };
};
