import type { Catalogues } from '../i18n/catalogue.ts'

/** The sentences of the search by name. */
export const sentences: Catalogues = {
  nl: () => import('../i18n/locales/people/nl.po'),
  fr: () => import('../i18n/locales/people/fr.po'),
  en: () => import('../i18n/locales/people/en.po'),
  de: () => import('../i18n/locales/people/de.po'),
}
