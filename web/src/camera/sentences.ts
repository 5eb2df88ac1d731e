import type { Catalogues } from '../i18n/catalogue.ts'

/** The sentences of the camera. */
export const sentences: Catalogues = {
  nl: () => import('../i18n/locales/camera/nl.po'),
  fr: () => import('../i18n/locales/camera/fr.po'),
  en: () => import('../i18n/locales/camera/en.po'),
  de: () => import('../i18n/locales/camera/de.po'),
}
