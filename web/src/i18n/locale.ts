import { keptSetting } from '../settings/kept-setting.ts'

/** The languages of the counters, the first for whoever asks for none of them; each by its own name. */
export const LOCALE_NAMES = { nl: 'Nederlands', fr: 'Français', en: 'English', de: 'Deutsch' } as const

export type Locale = keyof typeof LOCALE_NAMES

export const DEFAULT_LOCALE: Locale = 'nl'

const kept = keptSetting('language')

/**
 * The language to open with: the one that was chosen on this PC, otherwise the first that the browser asks for.
 *
 * @param chosen what was kept
 * @param wanted language tags (BCP 47), the most wanted first
 */
export function firstLocale(chosen: string | null, wanted: readonly string[]): Locale {
  return [chosen ?? '', ...wanted.map(languageOf)].find(isLocale) ?? DEFAULT_LOCALE
}

export function localeOfThisPc(): Locale {
  return firstLocale(kept.read(), navigator.languages)
}

export function keepLocale(locale: Locale): void {
  kept.write(locale)
}

export function isLocale(text: string): text is Locale {
  return Object.hasOwn(LOCALE_NAMES, text)
}

function languageOf(tag: string): string {
  return tag.toLowerCase().split('-')[0] ?? ''
}
