import type { CaseClock, ConsentSummary } from '#contract/case-parts';
import type { At } from '#kernel/at';
import { takesBack } from '#kernel/consent/consent';
import type { ServiceId } from '#kernel/ids';
import type { CardRow, CardWaiver } from '#persistence/referral/referral.queries';

type Running = Pick<CardRow, 'dueOn' | 'clockStartedOn' | 'clockDays' | 'pausedOn' | 'pausedDays'>;

/** Working days left: 0 on the last day, negative when the deadline has passed. */
const daysLeft = (due: string, { calendar, today }: At): number =>
  calendar.workingDaysBetween(today, due);

/** The share of the time that is gone, 0–1. Days on which the clock stood still are nobody's. */
const shareUsed = (running: Running, { calendar, today }: At): number => {
  const { clockStartedOn: start, pausedOn, pausedDays, dueOn } = running;
  if (start === null || dueOn === null) return 0;
  const until = pausedOn ?? today;
  const spent = Math.max(0, calendar.workingDaysBetween(start, until) - pausedDays);
  const total =
    pausedOn === null ? calendar.workingDaysBetween(start, dueOn) - pausedDays : running.clockDays;
  return Math.min(1, spent / Math.max(1, total ?? 1));
};

/** The clock as a ring shows it; null when the case has none. */
export const clockOf = (running: Running, at: At): CaseClock | null =>
  running.dueOn === null
    ? null
    : {
        dueOn: running.dueOn,
        left: daysLeft(running.dueOn, at),
        used: shareUsed(running, at),
        days: running.clockDays,
        pausedOn: running.pausedOn,
        pausedDays: running.pausedDays,
      };

const holdsOn =
  (today: string) =>
  ({ validFrom, validUntil }: CardWaiver): boolean =>
    validFrom <= today && today <= validUntil;

const covers = (all: readonly ServiceId[], some: readonly ServiceId[]): boolean =>
  some.every((one) => all.includes(one));

const stateOf = (frozen: boolean, given: number, refused: number): ConsentSummary['state'] => {
  if (frozen) return 'frozen';
  if (given > 0) return refused > 0 ? 'conflict' : 'given';
  return refused > 0 ? 'refused' : 'missing';
};

/** Whether the case may be heard today, in one line. Who may hear it is asked of the kernel when it is shared. */
export const consentOf = (
  { kind, frozen, waivers }: Pick<CardRow, 'kind' | 'frozen' | 'waivers'>,
  today: string,
): ConsentSummary => {
  if (kind === 'anonymous') return { needed: false, state: 'not-needed', services: 0, until: null };
  const holding = waivers.filter(holdsOn(today));
  const given = holding.filter(({ state }) => state === 'given');
  const takenBack = (no: CardWaiver) =>
    given.some((yes) => takesBack(yes, no) && covers(yes.services, no.services));
  const refused = holding.filter((one) => one.state === 'refused' && !takenBack(one));
  const until = given.map(({ validUntil }) => validUntil).sort();
  return {
    needed: true,
    state: stateOf(frozen, given.length, refused.length),
    services: new Set(given.flatMap(({ services }) => services)).size,
    until: until.at(-1) ?? null,
  };
};
