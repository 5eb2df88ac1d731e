import type { Catalogues } from '../i18n/catalogue.ts'

/** The sentences of the check of kansenstatuut. */
export const sentences: Catalogues = {
  nl: () => import('../i18n/locales/notes/nl.po'),
  fr: () => import('../i18n/locales/notes/fr.po'),
  en: () => import('../i18n/locales/notes/en.po'),
  de: () => import('../i18n/locales/notes/de.po'),
}
