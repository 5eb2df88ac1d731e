import { keptSetting } from '../settings/kept-setting.ts'

/** The languages of the page, each by its own name; the first is the default. */
export const LOCALE_NAMES = { nl: 'Nederlands', fr: 'Français', en: 'English', de: 'Deutsch' } as const

export type Locale = keyof typeof LOCALE_NAMES

export const DEFAULT_LOCALE: Locale = 'nl'

const kept = keptSetting('language')

/**
 * Returns the initial language: the one that was chosen on this PC, or else the browser's preferred one.
 *
 * @param chosen the stored choice
 * @param wanted language tags (BCP 47) in order of preference
 */
export function firstLocale(chosen: string | null, wanted: readonly string[]): Locale {
  return [chosen ?? '', ...wanted.map(languageOf)].find(isLocale) ?? DEFAULT_LOCALE
}

/** Returns the initial language on this PC. */
export function localeOfThisPc(): Locale {
  return firstLocale(kept.read(), navigator.languages)
}

/** Remembers the language on this PC. */
export function keepLocale(locale: Locale): void {
  kept.write(locale)
}

/** Tells whether the page has this language. */
export function isLocale(text: string): text is Locale {
  return Object.hasOwn(LOCALE_NAMES, text)
}

function languageOf(tag: string): string {
  return tag.toLowerCase().split('-')[0] ?? ''
}
