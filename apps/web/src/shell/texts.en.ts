import type { Texts } from '#texts/catalogue';

export const files = import.meta.glob<Texts>('../../../../libs/texts/en/*.json', {
  eager: true,
  import: 'default',
});
