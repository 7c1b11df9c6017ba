import { useTranslation } from 'react-i18next';
import type { TFunction } from 'i18next';
import type { Language } from '#kernel/language';
import { isLanguage } from './texts.js';

/** The translator and the language it speaks; a page that uses it changes with the language switch. */
export const useTexts = (): { t: TFunction; language: Language } => {
  const { t, i18n } = useTranslation();
  return { t, language: isLanguage(i18n.language) ? i18n.language : 'nb' };
};
