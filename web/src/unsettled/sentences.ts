import type { Catalogues } from '../i18n/catalogue.ts'

/** The sentences of the list of open registrations. */
export const sentences: Catalogues = {
  nl: () => import('../i18n/locales/unsettled/nl.po'),
  fr: () => import('../i18n/locales/unsettled/fr.po'),
  en: () => import('../i18n/locales/unsettled/en.po'),
  de: () => import('../i18n/locales/unsettled/de.po'),
}
