import type { InitOptions, Resource } from 'i18next';
import type { Language } from '#kernel/language';

/** A file of texts: keys to texts, nested as the keys are (`noun.verb.part`). */
export interface Texts {
  readonly [key: string]: string | Texts;
}

/** The texts of one language, by noun: the file `referral.json` is found under `referral`. */
export type Catalogue = Readonly<Record<string, Texts>>;

/**
 * The same settings on every side: one namespace, bokmål where a text is missing, and `{{name}}`
 * left unescaped, since React and the document writers escape what they show.
 */
export const textSettings = (language: Language): InitOptions => ({
  lng: language,
  fallbackLng: 'nb',
  supportedLngs: ['nb', 'nn', 'en'],
  interpolation: { escapeValue: false },
  returnNull: false,
});

/** The noun of a file, from its path: `…/nb/my-day.json` gives `my-day`. */
export const nounOf = (path: string): string => path.replace(/^.*\//, '').replace(/\.json$/, '');

/** Puts the files of one language, as `path → texts`, together to a catalogue. */
export const catalogueOf = (files: Readonly<Record<string, Texts>>): Catalogue =>
  Object.fromEntries(Object.entries(files).map(([path, texts]) => [nounOf(path), texts]));

/** The shape i18next wants its texts in. */
export const resourceOf = (catalogues: Readonly<Partial<Record<Language, Catalogue>>>): Resource =>
  Object.fromEntries(
    Object.entries(catalogues).map(([language, catalogue]) => [
      language,
      { translation: { ...catalogue } },
    ]),
  );
