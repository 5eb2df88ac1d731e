// How long after each scan, key and click of a registration the screen has been drawn again, on a PC four times slower.
import { setTimeout as pause } from 'node:timers/promises'
import { type Browser, chromium, expect, type Page } from '@playwright/test'
import config from '../../playwright.config.ts'
import { type CounterScreen, counterScreen } from '../../support/counter.ts'
import { ANKE, MUNTPUNT } from '../../support/people.ts'
import { look, pressAfterLooking, watchHands } from '../../support/person-keys.ts'
import { scanKeys } from '../../support/scanner-keys.ts'
import { startStack } from '../../support/stack.ts'
import { readOptions } from '../options.ts'
import { markdownTable, printPart } from '../report/table.ts'

const SLOWDOWN = 4
const BUDGET_MS = 100
const rounds = readOptions().quick ? 1 : 5
const SCANNER_GAP_MS = 15

/** Interaction to next paint, as the Event Timing API measures it: the longest event of each thing that was done. */
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

/** One registration with a scanner and the keyboard, another with the pointer. */
async function registerOnce(chrome: Browser): Promise<Measured[]> {
  const context = await chrome.newContext({ viewport: { width: 1366, height: 768 }, locale: 'nl-BE' })
  const page = await context.newPage()
  const counter = counterScreen(page, stack.origin)
  await watchHands(page)
  await counter.signIn(ANKE)
  await expect(counter.passholder).toBeFocused()
  const session = await context.newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN })
  const measured: Measured[] = []
  for (const [name, act] of steps(counter)) {
    await watch(page)
    await act()
    measured.push({ name, ms: await longest(page) })
  }
  await context.close()
  return measured
}

function steps({ page, ...counter }: CounterScreen): [name: string, act: () => Promise<void>][] {
  const [card = '', otherCard = ''] = stack.sandbox.control.bulk({
    cards: 2,
    kansenpas: false,
    cardSystemId: 1,
    counterId: MUNTPUNT.id,
  })
  const another = () => expect(page.getByRole('button', { name: 'Andere pashouder' })).toBeVisible()
  const ready = () => expect(page.getByText('Ligt klaar aan deze balie')).toBeVisible()
  const priced = () => expect(counter.price).toHaveText('€ 5,00')
  const empty = () => expect(counter.passholder).toBeFocused()
  return [
    ['scan of the passholder', () => scan(page, '0930000422202').then(another)],
    ['scan of the new card', () => scan(page, card).then(ready)],
    ['key of the reason', () => pressAfterLooking(page, 'Digit1').then(priced)],
    ['Enter', () => pressAfterLooking(page, 'Enter').then(() => expect(counter.done).toBeVisible())],
    [
      'click on the next passholder',
      () => page.getByRole('button', { name: 'Volgende pashouder' }).click().then(empty),
    ],
    ['a letter in the search field', () => counter.passholder.press('x')],
    ['scan of another passholder', () => scan(page, '0930010014007').then(another)],
    ['a digit in the card field', () => counter.cardNumber.press('0')],
    ['scan over what was typed', () => scan(page, otherCard).then(ready)],
    [
      'click on a reason',
      () => page.getByRole('radio', { name: 'Verloren of gestolen' }).check().then(priced),
    ],
    ['a letter in the voucher field', () => counter.voucher.press('x')],
    [
      'click on starting over',
      () => page.getByRole('button', { name: 'Opnieuw beginnen' }).click().then(empty),
    ],
  ]
}

/** At the pace of a scanner, by the clock: what waits in the queue of a slow PC counts too. */
async function scan(page: Page, code: string): Promise<void> {
  await look(page)
  const session = await page.context().newCDPSession(page)
  const handled: Promise<unknown>[] = []
  for (const { code: place, key, text = '', windowsVirtualKeyCode, modifiers = 0 } of scanKeys(code)) {
    const press = { code: place, key, windowsVirtualKeyCode, modifiers }
    handled.push(session.send('Input.dispatchKeyEvent', { type: 'keyDown', text, ...press }))
    handled.push(session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...press }))
    await pause(SCANNER_GAP_MS)
  }
  await Promise.all(handled)
  await session.detach()
}

async function watch(page: Page): Promise<void> {
  await page.evaluate(() => {
    const seen: number[] = []
    // Moving the pointer and the text that a key writes belong to an interaction, but are none (web.dev/inp).
    const durationOf = (entry: PerformanceEntry) =>
      'interactionId' in entry && entry.interactionId !== 0 ? entry.duration : 0
    const observer = new PerformanceObserver((list) => {
      seen.push(...list.getEntries().map(durationOf))
    })
    const options: PerformanceObserverInit & { durationThreshold: number } = {
      type: 'event',
      durationThreshold: 16,
    }
    observer.observe(options)
    Object.assign(window, { interactions: { seen, observer, durationOf } })
  })
}

/** The longest since `watch`, once what it led to has been drawn; 0 for what took less than a frame. */
async function longest(page: Page): Promise<number> {
  return page.evaluate(async () => {
    await new Promise<void>((drawn) => requestAnimationFrame(() => setTimeout(drawn)))
    const { seen, observer, durationOf } = (
      window as unknown as {
        interactions: {
          seen: number[]
          observer: PerformanceObserver
          durationOf: (entry: PerformanceEntry) => number
        }
      }
    ).interactions
    seen.push(...observer.takeRecords().map(durationOf))
    observer.disconnect()
    return Math.max(0, ...seen)
  })
}
