import type { Texts } from '#texts/catalogue';

export const files = import.meta.glob<Texts>('../../../../libs/texts/nb/*.json', {
  eager: true,
  import: 'default',
});
