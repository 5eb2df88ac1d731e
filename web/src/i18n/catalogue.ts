import { i18n, type Messages } from '@lingui/core'
import { DEFAULT_LOCALE, type Locale } from './locale.ts'

export type Catalogues = Record<Locale, () => Promise<{ messages: Messages }>>

/** Two chunks a language, each fetched only when it is used: the sentences of the first load, */
const FIRST: Catalogues = {
  nl: () => import('./locales/nl.po'),
  fr: () => import('./locales/fr.po'),
  en: () => import('./locales/en.po'),
  de: () => import('./locales/de.po'),
}

/** and those of the parts that come later. What few registrations need brings its own. */
const LATER: Catalogues = {
  nl: () => import('./locales/later/nl.po'),
  fr: () => import('./locales/later/fr.po'),
  en: () => import('./locales/later/en.po'),
  de: () => import('./locales/later/de.po'),
}

let current: Locale = DEFAULT_LOCALE
const wanted = new Set<Catalogues>([FIRST])

/** @throws Error when a catalogue can't be fetched; the language then stays as it is */
export async function activateLocale(locale: Locale): Promise<void> {
  for (const catalogues of wanted) await load(catalogues, locale)
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
  const [arrived] = await Promise.all([part, addSentences(LATER)])
  return arrived
}

/** The same of a part that brings sentences of its own. */
export async function withOwnSentences<Part extends { sentences: Catalogues }>(
  part: Promise<Part>,
): Promise<Part> {
  const arrived = await part
  await addSentences(arrived.sentences)
  return arrived
}

async function addSentences(catalogues: Catalogues): Promise<void> {
  wanted.add(catalogues)
  const locale = current
  await load(catalogues, locale)
  // Somebody may have changed it meanwhile.
  if (current !== locale) await addSentences(catalogues)
}

async function load(catalogues: Catalogues, locale: Locale): Promise<void> {
  const { messages } = await catalogues[locale]()
  i18n.load(locale, messages)
}
