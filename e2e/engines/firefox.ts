import puppeteer from 'puppeteer-core'
import type { Display } from './display.ts'
import { callText, type Engine, WINDOW } from './engine.ts'
import { PROGRAMS } from './programs.ts'

/** Firefox with a window, driven by puppeteer over WebDriver BiDi. */
export async function startFirefox(display: Display): Promise<Engine> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: PROGRAMS.firefox,
    headless: false,
    env: display.environment,
    defaultViewport: WINDOW,
    extraPrefsFirefox: { 'intl.accept_languages': 'nl-BE, nl', 'ui.prefersReducedMotion': 1 },
  })
  const page = await browser.newPage()
  return {
    async open(url) {
      await page.goto(url)
    },
    run: <Parameter, Result>(
      inPage: (parameter: Parameter) => Result | Promise<Result>,
      parameter: Parameter,
    ) => page.evaluate<[], () => Result | Promise<Result>>(callText(inPage, parameter)),
    clickAt: (x, y) => page.mouse.click(x, y),
    resize: (width, height) => page.setViewport({ width, height }),
    async picture(selector) {
      const element = await page.waitForSelector(selector)
      if (!element) throw new Error(`There is no ${selector}.`)
      return element.screenshot()
    },
    async forget() {
      await browser.deleteCookie(...(await browser.cookies()))
      await page.evaluate(() => window.sessionStorage.clear())
    },
    close: () => browser.close(),
  }
}
