import type { Catalogues } from '../i18n/catalogue.ts'

/** The sentences of the scanner check. */
export const sentences: Catalogues = {
  nl: () => import('../i18n/locales/scanner-check/nl.po'),
  fr: () => import('../i18n/locales/scanner-check/fr.po'),
  en: () => import('../i18n/locales/scanner-check/en.po'),
  de: () => import('../i18n/locales/scanner-check/de.po'),
}
