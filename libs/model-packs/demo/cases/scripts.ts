/** What happens to a case, deed by deed, each so many working days after the one before. */
export type Step =
  | 'draft'
  | 'submit'
  | 'consent'
  | 'refuse'
  | 'take-back'
  | 'claim'
  | 'ask'
  | 'answer'
  | 'await-consent'
  | 'ready'
  | 'schedule'
  | 'meet'
  | 'return'
  | 'not-accept'
  | 'withdraw'
  | 'follow-up'
  | 'close';

/** How the team's discussion is to end. */
export type Ending = 'measures' | 'advice' | 'return';

export interface Script {
  /** The state it is meant to have today; names the script. */
  readonly to: string;
  /** How many cases of a school year take it. */
  readonly count: number;
  /** Begun so many working days ago that the last deed is fresh; otherwise some time of the year. */
  readonly recent: boolean;
  readonly ending: Ending;
  readonly steps: readonly (readonly [step: Step, after: number])[];
}

const sent = [
  ['draft', 0],
  ['submit', 1],
] as const;
const taken = [...sent, ['consent', 0], ['claim', 2]] as const;
const placed = [...taken, ['ready', 2], ['schedule', 1]] as const;
const onwards = [
  ['ready', 2],
  ['schedule', 1],
  ['meet', 1],
] as const;
const met = [...placed, ['meet', 1]] as const;

/** Every way a case of the demo goes, and how many go it. */
export const scripts: readonly Script[] = [
  { to: 'draft', count: 4, recent: true, ending: 'advice', steps: [['draft', 2]] },
  { to: 'submitted', count: 5, recent: true, ending: 'advice', steps: sent },
  { to: 'in-triage', count: 5, recent: true, ending: 'advice', steps: taken },
  {
    to: 'awaiting-information',
    count: 4,
    recent: true,
    ending: 'advice',
    steps: [...taken, ['ask', 1]],
  },
  {
    to: 'awaiting-consent',
    count: 3,
    recent: true,
    ending: 'advice',
    steps: [...sent, ['claim', 2], ['await-consent', 1]],
  },
  {
    to: 'refused',
    count: 1,
    recent: true,
    ending: 'advice',
    steps: [...sent, ['claim', 2], ['await-consent', 1], ['refuse', 2]],
  },
  {
    to: 'taken-back',
    count: 1,
    recent: true,
    ending: 'advice',
    steps: [...taken, ['ready', 2], ['take-back', 1]],
  },
  { to: 'ready', count: 4, recent: true, ending: 'advice', steps: [...taken, ['ready', 3]] },
  { to: 'on-agenda', count: 6, recent: true, ending: 'measures', steps: placed },
  { to: 'in-follow-up', count: 15, recent: false, ending: 'measures', steps: met },
  { to: 'concluded', count: 4, recent: false, ending: 'advice', steps: met },
  {
    to: 'followed-up-advice',
    count: 3,
    recent: false,
    ending: 'advice',
    steps: [...met, ['follow-up', 2]],
  },
  {
    to: 'returned-by-team',
    count: 2,
    recent: false,
    ending: 'return',
    steps: [...met, ['withdraw', 14]],
  },
  { to: 'returned', count: 3, recent: true, ending: 'advice', steps: [...taken, ['return', 2]] },
  {
    to: 'sent-again',
    count: 2,
    recent: false,
    ending: 'advice',
    steps: [...taken, ['return', 2], ['submit', 12], ['claim', 2], ...onwards],
  },
  {
    to: 'not-accepted',
    count: 3,
    recent: false,
    ending: 'advice',
    steps: [...taken, ['not-accept', 2]],
  },
  {
    to: 'withdrawn',
    count: 2,
    recent: false,
    ending: 'advice',
    steps: [...taken, ['ask', 1], ['answer', 3], ['withdraw', 2]],
  },
  { to: 'closed', count: 13, recent: false, ending: 'advice', steps: [...met, ['close', 8]] },
];
