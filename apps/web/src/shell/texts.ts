import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { languages, type Language } from '#kernel/language';
import { catalogueOf, resourceOf, textSettings, type Texts } from '#texts/catalogue';

type Files = Record<string, Texts>;

/** Each language is a chunk of its own: only the one that is read is fetched. */
const load: Record<Language, () => Promise<{ files: Files }>> = {
  nb: () => import('./texts.nb.js'),
  nn: () => import('./texts.nn.js'),
  en: () => import('./texts.en.js'),
};

const remembered = 'laget.language';

export const isLanguage = (text: string | null | undefined): text is Language =>
  languages.some((language) => language === text);

/** The language chosen here before, else the browser's, else bokmål. */
export const preferredLanguage = (): Language => {
  const chosen = localStorage.getItem(remembered);
  if (isLanguage(chosen)) return chosen;
  const asked = navigator.languages.map((tag) => tag.slice(0, 2));
  return asked.find(isLanguage) ?? 'nb';
};

const fetchTexts = async (language: Language) =>
  resourceOf({ [language]: catalogueOf((await load[language]()).files) })[language]?.[
    'translation'
  ];

/** Starts the texts in one language; resolves when they can be shown. */
export const startTexts = async (language: Language): Promise<void> => {
  await i18next.use(initReactI18next).init({
    ...textSettings(language),
    resources: { [language]: { translation: (await fetchTexts(language)) ?? {} } },
  });
  document.documentElement.lang = language;
};

/** Changes to another language everywhere, at once and without leaving the page. */
export const chooseLanguage = async (language: Language): Promise<void> => {
  i18next.addResourceBundle(language, 'translation', await fetchTexts(language));
  await i18next.changeLanguage(language);
  localStorage.setItem(remembered, language);
  document.documentElement.lang = language;
};

/** Takes the person's own language, unless another was chosen on this machine. */
export const followLanguage = async (language: Language): Promise<void> => {
  if (localStorage.getItem(remembered) !== null || languageNow() === language) return;
  i18next.addResourceBundle(language, 'translation', await fetchTexts(language));
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
};

/** The language that is shown now. */
const languageNow = (): Language => (isLanguage(i18next.language) ? i18next.language : 'nb');
