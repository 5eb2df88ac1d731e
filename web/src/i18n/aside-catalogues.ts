import type { Catalogues } from './catalogue.ts'

/** The sentences of parts that few registrations need. */
export const ASIDE: Catalogues = {
  nl: () => import('./locales/aside/nl.po'),
  fr: () => import('./locales/aside/fr.po'),
  en: () => import('./locales/aside/en.po'),
  de: () => import('./locales/aside/de.po'),
}
