import { chromium } from '@playwright/test'
import type { Display } from './display.ts'
import { callText, type Engine, WINDOW } from './engine.ts'
import { PROGRAMS } from './programs.ts'

/** Chromium with a window, driven by Playwright. */
export async function startChromium(display: Display): Promise<Engine> {
  const browser = await chromium.launch({
    executablePath: PROGRAMS.chromium,
    args: [
      '--lang=nl-BE',
      '--no-sandbox',
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
    ],
    headless: false,
    env: display.environment,
  })
  const context = await browser.newContext({ viewport: WINDOW, locale: 'nl-BE', reducedMotion: 'reduce' })
  const page = await context.newPage()
  return {
    async open(url) {
      await page.goto(url)
    },
    run: (inPage, parameter) => page.evaluate(callText(inPage, parameter)),
    clickAt: (x, y) => page.mouse.click(x, y),
    resize: (width, height) => page.setViewportSize({ width, height }),
    picture: (selector) => page.locator(selector).screenshot(),
    async forget() {
      await context.clearCookies()
      await page.evaluate(() => window.sessionStorage.clear())
    },
    close: () => browser.close(),
  }
}
