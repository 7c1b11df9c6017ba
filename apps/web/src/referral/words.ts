import type { TFunction } from 'i18next';
import type { ReferralCard } from '#contract/referral';
import type { IconName } from '../ui/icon.js';

/** Age band and school: as near as a list may come to whose case it is. */
export const metaOf = (t: TFunction, card: Pick<ReferralCard, 'ageBand' | 'unit'>): string =>
  [card.ageBand === null ? '' : t(`referral.age.${card.ageBand}`), card.unit?.name ?? '']
    .filter((part) => part !== '')
    .join(' · ') || t('referral-page.card.nothing');

interface ConsentLook {
  readonly text: string;
  readonly icon: IconName;
  readonly mood: 'is-met' | 'is-soon' | 'muted';
}

const looks: Readonly<Record<ReferralCard['consent']['state'], Omit<ConsentLook, 'text'>>> = {
  'not-needed': { icon: 'eyeOff', mood: 'muted' },
  given: { icon: 'check', mood: 'is-met' },
  missing: { icon: 'hourglass', mood: 'is-soon' },
  refused: { icon: 'warning', mood: 'is-soon' },
  conflict: { icon: 'people', mood: 'is-soon' },
  frozen: { icon: 'lock', mood: 'is-soon' },
};

/** Whether the case may be heard, in an icon and words. */
export const consentLook = (
  t: TFunction,
  card: Pick<ReferralCard, 'consent' | 'kind'>,
): ConsentLook => {
  const { state, services } = card.consent;
  const text =
    state === 'not-needed'
      ? t('referral.kind.anonymous')
      : t(`referral.consent.${state}`, { count: services });
  return { ...looks[state], text };
};

/** The one exception a card may show, the worst first. */
export const exceptionOf = (t: TFunction, card: ReferralCard): string | undefined => {
  if (card.frozen) return t('referral-page.card.frozen');
  if (card.handovers > 0) return t('referral-page.card.again', { count: card.handovers + 1 });
  return card.urgent ? t('referral-page.card.urgent') : undefined;
};
