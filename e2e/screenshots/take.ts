// The picture book: every state, in every language, at every width, with an index page. `npm run screenshots`.
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Browser, chromium } from '@playwright/test'
import config from '../playwright.config.ts'
import { counterScreen } from '../support/counter.ts'
import { startStack } from '../support/stack.ts'
import { type ScreenState, STATES } from '../support/states.ts'
import { chooseLanguage, LANGUAGES } from '../support/languages.ts'
import { indexPage, type Picture } from './index-page.ts'

const SIZES = [
  { width: 360, height: 780 },
  { width: 390, height: 844 },
  { width: 1366, height: 768 },
  { width: 2560, height: 1440 },
]

const [wanted = '', folder = join(import.meta.dirname, '../../screenshots')] = process.argv.slice(2)

const stack = await startStack()
const browser = await chromium.launch(config.use?.launchOptions)
const pictures: Picture[] = []
await mkdir(folder, { recursive: true })
for (const state of STATES.filter(({ name }) => name.includes(wanted))) {
  stack.forget()
  pictures.push(...(await takeAll(browser, state)))
  console.log(state.name)
}
await writeFile(join(folder, 'index.html'), indexPage(pictures))
await browser.close()
await stack.close()
console.log(`${pictures.length} pictures: ${join(folder, 'index.html')}`)

/** Reaches a state once, and looks at it in every language and size: what was filled in stays. */
async function takeAll(browser: Browser, state: ScreenState): Promise<Picture[]> {
  const context = await browser.newContext({
    viewport: { width: 1366, height: 768 },
    locale: 'nl-BE',
    timezoneId: 'Europe/Brussels',
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  await state.reach(counterScreen(page, stack.origin), stack)
  const taken: Picture[] = []
  for (const language of LANGUAGES) {
    await chooseLanguage(page, language)
    for (const size of SIZES) {
      await page.setViewportSize(size)
      const file = `${state.name}-${language}-${size.width}.png`
      await page.screenshot({ path: join(folder, file), fullPage: true, animations: 'disabled' })
      taken.push({ state: state.name, language, width: size.width, file })
    }
  }
  await context.close()
  return taken
}
