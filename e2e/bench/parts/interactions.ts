// Measures the time from each scan, key and click of a registration to the next paint, on a PC four times slower.
import { type Browser, chromium } from '@playwright/test'
import config from '../../playwright.config.ts'
import { interactionSteps } from '../slow-page/interaction-steps.ts'
import { startStack } from '../../support/stack.ts'
import { readOptions } from '../options.ts'
import { markdownTable, printPart } from '../report/table.ts'
import { longestInteraction, watchInteractions } from '../slow-page/interactions.ts'
import { openSlowPage, SLOWDOWN } from '../slow-page/open-slow-page.ts'

const BUDGET_MS = 100
const rounds = readOptions().quick ? 1 : 5

/** Interaction to next paint, as the Event Timing API measures it: the longest event of each step. */
interface Measured {
  name: string
  ms: number
}

const stack = await startStack()
const browser = await chromium.launch(config.use?.launchOptions)
const worst = new Map<string, number>()
for (let round = 0; round < rounds; round++) {
  stack.forget()
  for (const { name, ms } of await registerOnce(browser)) worst.set(name, Math.max(ms, worst.get(name) ?? 0))
}
await browser.close()
await stack.close()

printPart('Interactions', [
  `From a scan, key or click until the screen has been drawn again: the worst of ${rounds}, on a processor slowed down ${SLOWDOWN} times; under ${BUDGET_MS} ms is met.`,
  markdownTable(
    [{ title: '' }, { title: 'ms', numeric: true }, { title: 'budget' }],
    [...worst].map(([name, ms]) => [name, String(ms), ms < BUDGET_MS ? 'met' : 'not met']),
  ),
])

/** Measures a registration with scanner and keyboard, one with the pointer, and a search by name. */
async function registerOnce(chrome: Browser): Promise<Measured[]> {
  const counter = await openSlowPage(chrome, stack.origin)
  const measured: Measured[] = []
  for (const [name, act] of interactionSteps(counter, stack)) {
    await watchInteractions(counter.page)
    await act()
    measured.push({ name, ms: await longestInteraction(counter.page) })
  }
  await counter.page.context().close()
  return measured
}
