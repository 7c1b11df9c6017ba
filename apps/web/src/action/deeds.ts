import type { ActionLine } from '#contract/action';

/** What can be done with an action, in the order it is offered. The first two that are offered have buttons, the rest are behind «Mer». */
export const deeds = ['accept', 'complete', 'start', 'postpone', 'dispute'] as const;
export type Deed = (typeof deeds)[number];

/** Those that ask for words or a day first. */
const asking: readonly Deed[] = ['postpone', 'dispute'];

export const deedsOf = ({ may }: ActionLine): readonly Deed[] =>
  deeds.filter((deed) => may.includes(`action.${deed}`));

/** After its day one says why it is late; otherwise it is done with one press. */
export const asks = (deed: Deed, { left }: ActionLine): boolean =>
  asking.includes(deed) || (deed === 'complete' && left < 0);
