import type { Catalogues } from '../i18n/catalogue.ts'

/** The sentences of the help. */
export const sentences: Catalogues = {
  nl: () => import('../i18n/locales/help/nl.po'),
  fr: () => import('../i18n/locales/help/fr.po'),
  en: () => import('../i18n/locales/help/en.po'),
  de: () => import('../i18n/locales/help/de.po'),
}
