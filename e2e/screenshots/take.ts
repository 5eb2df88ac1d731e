// The picture book: every state, in every language, at every width, in every browser, with an index page. `npm run screenshots`.
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Browser, chromium } from '@playwright/test'
import config from '../playwright.config.ts'
import { counterScreen } from '../support/counter.ts'
import { takeSnapshot } from '../engines/snapshot.ts'
import { OTHER_ENGINES } from '../engines/engine.ts'
import { type SnapshotViewer, startSnapshotViewer } from '../engines/snapshot-viewer.ts'
import { isThere } from '../engines/programs.ts'
import { startStack } from '../support/stack.ts'
import { STATES } from '../support/states.ts'
import type { ScreenState } from '../support/states/state.ts'
import { chooseLanguage, LANGUAGES } from '../support/languages.ts'
import { indexPage, type Picture } from './index-page.ts'

const DESK = { width: 1366, height: 768 }
const SIZES = [{ width: 360, height: 780 }, { width: 390, height: 844 }, DESK, { width: 2560, height: 1440 }]

const [wanted = '', folder = join(import.meta.dirname, '../../screenshots')] = process.argv.slice(2)

const stack = await startStack()
const browser = await chromium.launch(config.use?.launchOptions)
const others = OTHER_ENGINES.filter(isThere)
const viewers = await Promise.all(others.map(startSnapshotViewer))
const pictures: Picture[] = []
await mkdir(folder, { recursive: true })
for (const state of STATES.filter(({ name }) => name.includes(wanted))) {
  stack.forget()
  pictures.push(...(await takeAll(browser, state)))
  console.log(state.name)
}
await writeFile(join(folder, 'index.html'), indexPage(pictures))
await browser.close()
for (const viewer of viewers) await viewer.close()
await stack.close()
console.log(`${pictures.length} pictures: ${join(folder, 'index.html')}`)

/** Reaches a state once, and takes its picture in every language and size, since the form keeps its content. */
async function takeAll(browser: Browser, state: ScreenState): Promise<Picture[]> {
  const context = await browser.newContext({
    viewport: DESK,
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
      const file = `${state.name}-${language}-${size.width}-chromium.png`
      await page.screenshot({ path: join(folder, file), fullPage: true, animations: 'disabled' })
      taken.push({ state: state.name, language, width: size.width, engine: 'chromium', file })
    }
    await page.setViewportSize(DESK)
    const snapshot = await takeSnapshot(page)
    const drawn = viewers.map((viewer) => picturesOf(viewer, snapshot, state.name, language))
    taken.push(...(await Promise.all(drawn)).flat())
  }
  await context.close()
  return taken
}

/** The same state as another browser draws it. */
async function picturesOf(
  viewer: SnapshotViewer,
  snapshot: string,
  state: string,
  language: string,
): Promise<Picture[]> {
  await viewer.show(snapshot)
  const taken: Picture[] = []
  for (const { width } of SIZES) {
    await viewer.resize(width)
    const file = `${state}-${language}-${width}-${viewer.name}.png`
    await writeFile(join(folder, file), await viewer.picture())
    taken.push({ state, language, width, engine: viewer.name, file })
  }
  return taken
}
