import { i18n, type Messages } from '@lingui/core'
import { DEFAULT_LOCALE, type Locale } from './locale.ts'

export type Catalogues = Record<Locale, () => Promise<{ messages: Messages }>>

/** The sentences of the first load, a chunk for each language. */
const FIRST: Catalogues = {
  nl: () => import('./locales/nl.po'),
  fr: () => import('./locales/fr.po'),
  en: () => import('./locales/en.po'),
  de: () => import('./locales/de.po'),
}

/** The sentences of the parts that load later. Parts that few registrations need bring their own. */
const LATER: Catalogues = {
  nl: () => import('./locales/later/nl.po'),
  fr: () => import('./locales/later/fr.po'),
  en: () => import('./locales/later/en.po'),
  de: () => import('./locales/later/de.po'),
}

let current: Locale = DEFAULT_LOCALE
const wanted = new Set<Catalogues>([FIRST])

/** Switches the language. @throws Error if a catalogue can't be fetched; the language then stays the same */
export async function activateLocale(locale: Locale): Promise<void> {
  for (const catalogues of wanted) await load(catalogues, locale)
  i18n.activate(locale)
  current = locale
  document.documentElement.lang = locale
}

/**
 * Awaits a part that comes after the first load, and the sentences of all such parts; from then on every language is
 * loaded with both.
 *
 * @throws Error if either can't be fetched
 */
export async function withLaterSentences<Part>(part: Promise<Part>): Promise<Part> {
  const [arrived] = await Promise.all([part, addSentences(LATER)])
  return arrived
}

/** Awaits a part that brings its own sentences, and adds them. */
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
  // The language may have changed in the meantime.
  if (current !== locale) await addSentences(catalogues)
}

async function load(catalogues: Catalogues, locale: Locale): Promise<void> {
  const { messages } = await catalogues[locale]()
  i18n.load(locale, messages)
}
