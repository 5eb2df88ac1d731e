import { expect } from '@playwright/test'
import type { Device } from '../../web/test/key-streams.ts'
import type { Language } from '../support/languages.ts'
import type { Display, Layout } from './display.ts'
import type { Engine } from './engine.ts'
import { centreOf, chooseLanguage, focusedName, textOnScreen, valueOf } from './in-page.ts'
import { scannedKeys } from './scanner.ts'

/** The fastest possible scanner: a busy machine would stretch any pause between keys. */
const SCANNER_GAP_MS = 0
const PERSON_GAP_MS = 120
const A_MOMENT = { timeout: 2000, intervals: [50, 100] }
/** Other tests can be running beside these. */
const WITHIN = { timeout: 15_000, intervals: [50, 100] }

/** A person at the screen, in any browser: their actions and what they see. */
export interface Person {
  engine: Engine
  /** Opens the page and signs in on the screen. */
  signIn(origin: string, employee: string): Promise<void>
  /** Returns the text on screen. */
  text(): Promise<string>
  /** Waits until a text is visible. */
  see(text: string | RegExp): Promise<void>
  /** Waits until a text is no longer visible. */
  seeNoMore(text: string | RegExp): Promise<void>
  /** Waits until the focus is on the control with this name. */
  seeFocusOn(name: string | RegExp): Promise<void>
  /** Waits until a field, named by its label, has this value. */
  seeValue(label: string, value: string): Promise<void>
  /** Clicks the control, or the option of a choice, with this name. */
  click(name: string | RegExp): Promise<void>
  /** Sets the page's language, as left by the previous user of this computer. */
  useLanguage(language: Language): Promise<void>
  press(...keys: string[]): Promise<void>
  /**
   * Presses a key until a text is visible, since the page ignores keys before a person can have seen what they decide.
   */
  pressUntil(key: string, text: string): Promise<void>
  type(text: string): Promise<void>
  /** Scans with the given keyboard layouts of scanner and computer. */
  scan(code: string, setting?: Device, host?: Layout): Promise<void>
}

export function personAt(engine: Engine, display: Display): Person {
  let layout: Layout = 'be'
  const text = () => engine.run(textOnScreen, undefined)
  /** Polls until it matches; a page that is being left can't be asked. */
  const find = (what: string, ask: () => Promise<unknown>, wanted: string | RegExp) =>
    expect(async () => expect(await ask(), what).toMatch(pattern(wanted))).toPass(WITHIN)

  return {
    engine,
    text,
    async signIn(origin, employee) {
      await engine.open(origin)
      await this.click('Aanmelden met UiTID')
      await this.click(employee)
      await this.seeFocusOn(/kaart, rijksregisternummer, naam/)
    },
    see: (wanted) => find('on screen', text, wanted),
    seeNoMore: (unwanted) =>
      expect(async () => expect(await text()).not.toMatch(pattern(unwanted))).toPass(WITHIN),
    seeFocusOn: (name) => find('the focus', () => engine.run(focusedName, undefined), name),
    seeValue: (label, value) =>
      expect(async () => expect(await engine.run(valueOf, label), label).toBe(value)).toPass(WITHIN),
    async click(name) {
      const { source, flags } = pattern(name)
      const find = () => engine.run(centreOf, { source, flags })
      await expect(async () => expect(await find(), String(name)).not.toBeNull()).toPass(WITHIN)
      const at = await find()
      if (at) await engine.clickAt(at.x, at.y)
    },
    useLanguage: (language) =>
      expect(async () => expect(await engine.run(chooseLanguage, language)).toBe(language)).toPass(WITHIN),
    async pressUntil(key, text) {
      await expect(async () => {
        await display.press([key], PERSON_GAP_MS)
        await expect(async () =>
          expect(await engine.run(textOnScreen, undefined)).toMatch(pattern(text)),
        ).toPass(A_MOMENT)
      }).toPass(WITHIN)
    },
    press: (...keys) => display.press(keys, PERSON_GAP_MS),
    type: (words) => display.type(words, PERSON_GAP_MS),
    async scan(code, setting = 'us', host = 'be') {
      if (host !== layout) await display.useLayout(host)
      layout = host
      await display.press(scannedKeys(code, setting, host), SCANNER_GAP_MS)
    },
  }
}

function pattern(words: string | RegExp): RegExp {
  return typeof words === 'string' ? new RegExp(words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')) : words
}
