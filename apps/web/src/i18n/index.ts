import { createInstance, type i18n, type TFunction } from 'i18next';
import { initReactI18next } from 'react-i18next';
import type area from './it/area.js';
import type it from './it/index.js';

export const LANGUAGES = ['it', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];
export type Messages = typeof it;
export type AreaMessages = typeof area;
export type Translate = TFunction;

export function isLanguage(value: unknown): value is Language {
  return LANGUAGES.includes(value as Language);
}

/** One instance a page on the server, one for the whole visit in the browser. */
export async function createI18n(language: Language, messages: Messages): Promise<i18n> {
  const instance = createInstance();
  await instance.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    resources: { [language]: { translation: messages } },
    interpolation: { escapeValue: false },
    returnNull: false,
    react: { useSuspense: false },
    showSupportNotice: false,
    // A page without its words is a fault of ours: the browser tests hear of it.
    saveMissing: true,
    missingKeyHandler: (_languages, _namespace, key) => {
      if (typeof reportError === 'function') reportError(new Error(`No words for ${key}`));
    },
  });
  return instance;
}
