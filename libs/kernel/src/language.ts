export const languages = ['nb', 'nn', 'en'] as const;
export type Language = (typeof languages)[number];

/** A name in the languages the source gives; bokmål is always there and the others fall back to it. */
export interface Name {
  readonly nb: string;
  readonly nn?: string;
  readonly en?: string;
}

export const nameIn = (name: Name, language: Language): string => name[language] ?? name.nb;
