import { castOf } from '../engines/cast.ts'
import type { Gallery } from '../engines/gallery.ts'
import { expect, test } from '../engines/gallery-test.ts'
import { axeFindings } from '../support/accessibility.ts'
import { chooseLanguage, LANGUAGES } from '../support/languages.ts'
import { indistinctControls, textFindings } from '../support/layout-findings.ts'
import { choosePseudoLanguage, commonWords, servePseudoLanguage } from '../support/pseudo-language.ts'
import {
  edgelessControls,
  keyboardFindings,
  movements,
  overflows,
  textOnScreen,
} from '../support/screen-findings.ts'
import { STATES } from '../support/states.ts'

const DESK = { width: 1366, height: 768 }
/** A small phone, a telephone, half a desk, a desk, and a large one. */
const WIDTHS = [320, 360, 390, 683, 1024, 1366, 2560]
/** Where another browser can draw a line longer than Chromium does: with the least room, and with the most usual. */
const OTHERS_WIDTHS = [320, 1366]
/** A window of 1280 pixels at 400%. */
const REFLOWED = { width: 320, height: 256 }

/** Names of things and of keys, and what the tests type. */
const NAMES = ['UiTPAS', 'UiTID', 'UiTPAS-balie', 'Ctrl', 'Del', 'Esc', 'Enter', 'Tab', 'CSV', 'BESTAATNIET']
const LANGUAGE_NAMES = ['Nederlands', 'Français', 'English', 'Deutsch']

for (const state of STATES) {
  test(`${state.name}: accessible in every language, and drawn well in every browser`, async ({
    counter,
    stack,
    galleries,
  }) => {
    await state.reach(counter, stack)
    for (const language of LANGUAGES) {
      await chooseLanguage(counter.page, language)
      expect(await axeFindings(counter.page), language).toEqual([])
      expect(await indistinctControls(counter.page), language).toEqual([])
      for (const width of WIDTHS) {
        await counter.page.setViewportSize({ width, height: 844 })
        expect(await textFindings(counter.page), `${language} at ${width}`).toEqual([])
      }
      await counter.page.setViewportSize(DESK)
    }
    const cast = await castOf(counter.page)
    const found = await Promise.all(galleries.map((gallery) => findingsOf(gallery, cast)))
    expect(found.flat(), 'other browsers').toEqual([])
  })

  test(`${state.name}: for whoever sees, moves or reads in another way`, async ({ counter, stack }) => {
    const { page } = counter
    const told = new Set(commonWords([...NAMES, ...LANGUAGE_NAMES, ...datesOf('de')].join(' ')))
    page.on('response', async (response) => {
      if (!response.url().includes('/api/')) return
      const text = await response.text().catch(() => '')
      for (const word of commonWords(text)) told.add(word)
    })
    const textFromElsewhere = async () =>
      (await textOnScreen(page)).filter((text) => commonWords(text).some((word) => !told.has(word)))
    await servePseudoLanguage(page)
    await state.reach(counter, stack)
    await choosePseudoLanguage(page)

    await expect.poll(textFromElsewhere, 'text that no catalogue has').toEqual([])

    expect(await overflows(page), 'longer sentences on a desk').toEqual([])
    await page.setViewportSize(REFLOWED)
    expect(await overflows(page), '400%').toEqual([])
    await page.setViewportSize(DESK)

    expect(await keyboardFindings(page), 'with Tab alone').toEqual([])
    await page.emulateMedia({ forcedColors: 'active' })
    expect(await edgelessControls(page), 'own colours').toEqual([])
    await page.emulateMedia({ forcedColors: 'none', reducedMotion: 'reduce' })
    expect(await movements(page), 'reduced motion').toEqual([])
  })
}

/** Lists what is wrong with a state as another browser draws it, in the language that needs the most room. */
async function findingsOf(gallery: Gallery, cast: string): Promise<string[]> {
  await gallery.hang(cast)
  const found = await indistinctControls(gallery)
  for (const width of OTHERS_WIDTHS) {
    await gallery.resize(width)
    for (const finding of await textFindings(gallery)) found.push(`at ${width}: ${finding}`)
  }
  return found.map((finding) => `${gallery.name}: ${finding}`)
}

/** How a browser writes months and days. */
function datesOf(language: string): string[] {
  const months = new Intl.DateTimeFormat(language, { month: 'long' })
  const days = new Intl.DateTimeFormat(language, { weekday: 'long' })
  return [
    ...Array.from({ length: 12 }, (_, month) => months.format(new Date(2026, month, 1))),
    ...Array.from({ length: 7 }, (_, day) => days.format(new Date(2026, 0, day))),
  ]
}
