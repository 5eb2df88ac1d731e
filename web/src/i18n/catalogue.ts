import { i18n } from '@lingui/core'

/** One chunk a language, fetched only when it is used. */
const CATALOGUES = {
  nl: () => import('./locales/nl.po'),
} as const

export type Locale = keyof typeof CATALOGUES

export async function activateLocale(locale: Locale): Promise<void> {
  const { messages } = await CATALOGUES[locale]()
  i18n.loadAndActivate({ locale, messages })
  document.documentElement.lang = locale
}
