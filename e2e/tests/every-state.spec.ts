import { takeSnapshot, saveSnapshot } from '../engines/snapshot.ts'
import { axeFindings } from '../support/accessibility.ts'
import { chooseLanguage, type Language } from '../support/languages.ts'
import { indistinctControls, textFindings } from '../support/layout-findings.ts'
import {
  choosePseudoLanguage,
  commonWords,
  leavePseudoLanguage,
  servePseudoLanguage,
} from '../support/pseudo-language.ts'
import {
  edgelessControls,
  keyboardFindings,
  movements,
  overflows,
  textOnScreen,
} from '../support/screen-findings.ts'
import { STATES } from '../support/states.ts'
import { expect, test } from '../support/test.ts'

const DESK = { width: 1366, height: 768 }
/** A small phone, a phone, half a desktop, a desktop, and a large one. */
const WIDTHS = [320, 360, 390, 683, 1024, 1366, 2560]
/** German is in between, since the invented language takes its place before and after. */
const ORDER: readonly Language[] = ['nl', 'de', 'fr', 'en']
/** The language that needs the most room. */
const LONGEST = 'de'
/** A window of 1280 pixels at 400%. */
const REFLOWED = { width: 320, height: 256 }

/** Names of things and keys, and texts that the tests type. */
const NAMES = ['UiTPAS', 'UiTID', 'UiTPAS-balie', 'Ctrl', 'Del', 'Esc', 'Enter', 'Tab', 'CSV', 'BESTAATNIET']
const LANGUAGE_NAMES = ['Nederlands', 'Français', 'English', 'Deutsch']

for (const state of STATES) {
  // One visit for all checks, since reaching a state takes longer than checking it.
  test(`${state.name}: accessible in every language, for all ways of seeing, moving and reading`, async ({
    counter,
    stack,
  }, { project }) => {
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

    await leavePseudoLanguage(page)
    for (const language of ORDER) {
      await chooseLanguage(page, language)
      expect(await axeFindings(page), language).toEqual([])
      expect(await indistinctControls(page), language).toEqual([])
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 844 })
        expect(await textFindings(page), `${language} at ${width}`).toEqual([])
      }
      await page.setViewportSize(DESK)
      if (language === LONGEST) await saveSnapshot(project.outputDir, state.name, await takeSnapshot(page))
    }

    // Last, since it moves the focus.
    await choosePseudoLanguage(page)
    expect(await keyboardFindings(page), 'with Tab alone').toEqual([])
    await page.emulateMedia({ forcedColors: 'active' })
    expect(await edgelessControls(page), 'own colours').toEqual([])
    await page.emulateMedia({ forcedColors: 'none', reducedMotion: 'reduce' })
    expect(await movements(page), 'reduced motion').toEqual([])
  })
}

/** Months and days as a browser writes them. */
function datesOf(language: string): string[] {
  const months = new Intl.DateTimeFormat(language, { month: 'long' })
  const days = (['long', 'short'] as const).map((weekday) => new Intl.DateTimeFormat(language, { weekday }))
  return [
    ...Array.from({ length: 12 }, (_, month) => months.format(new Date(2026, month, 1))),
    ...days.flatMap((one) => Array.from({ length: 7 }, (_, day) => one.format(new Date(2026, 0, day)))),
  ]
}
