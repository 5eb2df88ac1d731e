import { i18n, type Messages } from '@lingui/core'
import type { Locale } from './locale.ts'

/** One chunk a language, fetched only when it is used. */
const CATALOGUES: Record<Locale, () => Promise<{ messages: Messages }>> = {
  nl: () => import('./locales/nl.po'),
  fr: () => import('./locales/fr.po'),
  en: () => import('./locales/en.po'),
  de: () => import('./locales/de.po'),
}

/** @throws Error when the catalogue can't be fetched; the language then stays as it is */
export async function activateLocale(locale: Locale): Promise<void> {
  const { messages } = await CATALOGUES[locale]()
  i18n.loadAndActivate({ locale, messages })
  document.documentElement.lang = locale
}
