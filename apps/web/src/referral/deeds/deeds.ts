import type { IconName } from '../../ui/icon.js';

/** A question of a deed: the field of its body, and how it is answered. */
interface DeedField {
  readonly name: string;
  readonly kind: 'text' | 'day';
  readonly required: boolean;
}

export interface DeedForm {
  /** The last part of the address: `POST /api/referrals/:id/<path>`. */
  readonly path: string;
  readonly icon: IconName;
  /** Pressed on the board. */
  readonly key?: string;
  readonly fields: readonly DeedField[];
}

const words = (name: string, required = true): DeedField => ({ name, kind: 'text', required });
const dayField = (name: string): DeedField => ({ name, kind: 'day', required: true });

/** Every deed a case's page can offer, in the order they are offered. What one may is the server's answer. */
export const deeds = {
  'referral.claim': { path: 'claim', icon: 'person', key: 't', fields: [] },
  'referral.ready': { path: 'ready', icon: 'check', fields: [] },
  'referral.schedule': { path: 'schedule', icon: 'calendar', key: 'm', fields: [] },
  'referral.answer': { path: 'answer', icon: 'arrowRight', fields: [words('answer')] },
  'referral.ask': { path: 'ask', icon: 'bell', key: 's', fields: [words('ask')] },
  'referral.await-consent': {
    path: 'await-consent',
    icon: 'hourglass',
    fields: [words('ask', false)],
  },
  'referral.return': {
    path: 'return',
    icon: 'arrowLeft',
    key: 'r',
    fields: [words('advice'), dayField('tryUntil')],
  },
  'referral.follow-up': { path: 'follow-up', icon: 'checklist', fields: [dayField('evaluateOn')] },
  'referral.close': { path: 'close', icon: 'check', fields: [words('reason')] },
  'referral.not-accept': { path: 'not-accept', icon: 'close', fields: [words('reason')] },
  'referral.withdraw': { path: 'withdraw', icon: 'close', fields: [words('reason')] },
} as const satisfies Record<string, DeedForm>;
export type Deed = keyof typeof deeds;

const names = Object.keys(deeds) as Deed[];

/** The deeds the server offers on this case, in our order. */
export const deedsOf = (may: readonly string[]): Deed[] =>
  names.filter((deed) => may.includes(deed));

/** The deed of a key on the board. */
export const deedOfKey = (key: string): Deed | undefined =>
  names.find((name) => Reflect.get(deeds[name], 'key') === key);
