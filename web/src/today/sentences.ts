import type { Catalogues } from '../i18n/catalogue.ts'

/** The sentences of the list of a day. */
export const sentences: Catalogues = {
  nl: () => import('../i18n/locales/today/nl.po'),
  fr: () => import('../i18n/locales/today/fr.po'),
  en: () => import('../i18n/locales/today/en.po'),
  de: () => import('../i18n/locales/today/de.po'),
}
