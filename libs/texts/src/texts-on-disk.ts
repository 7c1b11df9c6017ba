import { readdirSync, readFileSync } from 'node:fs';
import i18next, { type TFunction } from 'i18next';
import { languages, type Language } from '#kernel/language';
import { catalogueOf, resourceOf, textSettings, type Catalogue, type Texts } from './catalogue.js';

const folderOf = (language: Language) => new URL(`../${language}/`, import.meta.url);

/** Reads every file of a language. The folder stands beside this one, in the source as in dist. */
export const readCatalogue = (language: Language): Catalogue => {
  const folder = folderOf(language);
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return catalogueOf(
    Object.fromEntries(
      files.map((name): [string, Texts] => [
        name,
        JSON.parse(readFileSync(new URL(name, folder), 'utf8')),
      ]),
    ),
  );
};

/**
 * Texts for mail, documents and calendars: gives the translator of a language.
 * Reads all three languages once, without waiting, so that it can be made at boot.
 */
export const textsOnDisk = (): ((language: Language) => TFunction) => {
  const texts = i18next.createInstance();
  void texts.init({
    ...textSettings('nb'),
    initAsync: false,
    resources: resourceOf(
      Object.fromEntries(languages.map((language) => [language, readCatalogue(language)])),
    ),
  });
  return (language) => texts.getFixedT(language);
};
