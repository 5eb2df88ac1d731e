// Measures the time from the last scan to the complete screen, with a slow service and on a slow PC.
import { chromium, expect } from '@playwright/test'
import config from '../../playwright.config.ts'
import type { CounterScreen } from '../../support/counter.ts'
import { MUNTPUNT } from '../../support/people.ts'
import { startStack } from '../../support/stack.ts'
import { readOptions } from '../options.ts'
import { markdownTable, printPart } from '../report/table.ts'
import { median } from '../report/statistics.ts'
import { openSlowPage, SLOWDOWN } from '../slow-page/open-slow-page.ts'
import { scanAtPace } from '../slow-page/scan-at-pace.ts'
import { sinceLastKey, watchScreen } from '../slow-page/since-last-key.ts'

const ANSWER_MS = 150
/** Budget for page and BFF, on top of the answers of the service. */
const OWN_MS = 50
const JAN_CARD = '0930000422202'
const CALLS = ['retrieve', 'passholder', 'price'] as const
const rounds = readOptions().quick ? 1 : 7

/** A scan that completes the form, and the number of sequential answers that the screen then waits for. */
interface Ending {
  name: string
  answers: number
  prepare: (screen: CounterScreen) => Promise<void>
  lastCode: () => string
}

const stack = await startStack()
const newCard = (kansenpas: boolean) =>
  stack.sandbox.control.bulk({ cards: 1, kansenpas, cardSystemId: 1, counterId: MUNTPUNT.id })[0] ?? ''

const endings: Ending[] = [
  {
    name: 'new card, reason chosen before',
    answers: 1,
    prepare: async (screen) => {
      await screen.find(JAN_CARD, 'Jan Gewoon')
      await screen.choose('Verloren of gestolen')
    },
    lastCode: () => newCard(false),
  },
  {
    name: 'new card that tells the reason',
    answers: 2,
    prepare: (screen) => screen.find(JAN_CARD, 'Jan Gewoon'),
    lastCode: () => newCard(true),
  },
  {
    name: 'passholder',
    answers: 2,
    prepare: async ({ page, cardNumber }) => {
      await cardNumber.fill(newCard(true))
      await expect(page.getByText('Ligt klaar aan deze balie')).toBeVisible()
    },
    lastCode: () => JAN_CARD,
  },
]

const browser = await chromium.launch(config.use?.launchOptions)
const counter = await openSlowPage(browser, stack.origin)
const measured = new Map<Ending, number[]>(endings.map((ending) => [ending, []]))
// A page is open all day, so its slower first registration isn't measured.
for (const ending of endings) await measure(ending)
for (let round = 0; round < rounds; round++) {
  for (const [ending, times] of measured) times.push(await measure(ending))
}
await browser.close()
await stack.close()

printPart('Complete screen', [
  `From the last key of the last scan until card, reason and price have been drawn: the median of ${rounds}, with a service that takes ${ANSWER_MS} ms to answer, on a processor slowed down ${SLOWDOWN} times. The answers that have to be waited for and ${OWN_MS} ms are met.`,
  markdownTable(
    [
      { title: 'last scan' },
      { title: 'answers', numeric: true },
      { title: 'ms', numeric: true },
      { title: 'own ms', numeric: true },
      { title: 'budget' },
    ],
    [...measured].map(([{ name, answers }, times]) => {
      const own = median(times) - answers * ANSWER_MS
      return [
        name,
        String(answers),
        median(times).toFixed(0),
        own.toFixed(0),
        own <= OWN_MS ? 'met' : 'not met',
      ]
    }),
  ),
])

/** Fills in a form, ending with a scan, and leaves it empty. */
async function measure({ prepare, lastCode }: Ending): Promise<number> {
  await prepare(counter)
  const code = lastCode()
  for (const call of CALLS)
    stack.sandbox.control.addFault({ call, fault: { kind: 'delay', ms: ANSWER_MS }, times: null })
  await watchScreen(counter.page)
  await scanAtPace(counter.page, code)
  const ms = await sinceLastKey(counter.page)
  stack.sandbox.control.clearFaults()
  await counter.page.getByRole('button', { name: 'Opnieuw beginnen' }).click()
  await expect(counter.passholder).toBeFocused()
  return ms
}
