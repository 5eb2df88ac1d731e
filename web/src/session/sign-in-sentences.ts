import type { Catalogues } from '../i18n/catalogue.ts'

/** The sentences of the result of a sign-in. */
export const sentences: Catalogues = {
  nl: () => import('../i18n/locales/sign-in/nl.po'),
  fr: () => import('../i18n/locales/sign-in/fr.po'),
  en: () => import('../i18n/locales/sign-in/en.po'),
  de: () => import('../i18n/locales/sign-in/de.po'),
}
