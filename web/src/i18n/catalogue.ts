import { i18n, type Messages } from '@lingui/core'
import { DEFAULT_LOCALE, type Locale } from './locale.ts'

type Catalogues = Record<Locale, () => Promise<{ messages: Messages }>>

/** Two chunks a language, fetched only when it is used: the sentences of the first load, */
const FIRST: Catalogues = {
  nl: () => import('./locales/nl.po'),
  fr: () => import('./locales/fr.po'),
  en: () => import('./locales/en.po'),
  de: () => import('./locales/de.po'),
}

/** and those of the parts that come later. */
const LATER: Catalogues = {
  nl: () => import('./locales/later/nl.po'),
  fr: () => import('./locales/later/fr.po'),
  en: () => import('./locales/later/en.po'),
  de: () => import('./locales/later/de.po'),
}

let current: Locale = DEFAULT_LOCALE
let wantsLater = false

/** @throws Error when a catalogue can't be fetched; the language then stays as it is */
export async function activateLocale(locale: Locale): Promise<void> {
  await load(FIRST, locale)
  if (wantsLater) await load(LATER, locale)
  i18n.activate(locale)
  current = locale
  document.documentElement.lang = locale
}

/**
 * Waits for a part that comes after the first load, and for the sentences of all of those; from then on every language
 * comes with both.
 *
 * @throws Error when either can't be fetched
 */
export async function withLaterSentences<Part>(part: Promise<Part>): Promise<Part> {
  const [arrived] = await Promise.all([part, addLaterSentences()])
  return arrived
}

async function addLaterSentences(): Promise<void> {
  wantsLater = true
  const locale = current
  await load(LATER, locale)
  // Somebody may have changed it meanwhile.
  if (current !== locale) await addLaterSentences()
}

async function load(catalogues: Catalogues, locale: Locale): Promise<void> {
  const { messages } = await catalogues[locale]()
  i18n.load(locale, messages)
}
