import type { Page } from '@playwright/test'
import { fillIn } from '../support/fill-in.ts'
import { ANKE } from '../support/people.ts'
import { scanKeys } from '../support/scanner-keys.ts'
import { expect, test } from '../support/test.ts'

const JAN = '0930000422202'
/** His old card is blocked already, so that nothing but newCard is sent. */
const BART = '0930010014007'
const MS_PER_SECOND = 1000
/** Key times are this far ahead, so that a busy machine can't make one late. */
const AHEAD_MS = 10_000

/** Clicks and scans at once: the keys are there before the next form can be. */
async function clickAndScan(page: Page, button: string, code: string) {
  const { press, scan, end } = await handsOn(page, button)
  await Promise.all([press(), scan(code)])
  await end()
}

/** Gives the mouse over a button and a scanner, whose actions can be sent without waiting for each other. */
async function handsOn(page: Page, button: string) {
  const box = await page.getByRole('button', { name: button }).boundingBox()
  if (!box) throw new Error(`There is no ${button}.`)
  const session = await page.context().newCDPSession(page)
  const startMs = Date.now() + AHEAD_MS
  const at = { x: box.x + box.width / 2, y: box.y + box.height / 2, button: 'left', clickCount: 1 } as const
  return {
    press: () =>
      Promise.all([
        session.send('Input.dispatchMouseEvent', { type: 'mousePressed', ...at }),
        session.send('Input.dispatchMouseEvent', { type: 'mouseReleased', ...at }),
      ]),
    /** Sends the keys of a scan from the first to the last of these. */
    scan: (code: string, first = 0, last = Infinity) =>
      Promise.all(
        scanKeys(code)
          .slice(first, last)
          .flatMap(({ atMs, text, ...key }) => {
            const press = { ...key, timestamp: (startMs + atMs) / MS_PER_SECOND }
            return [
              session.send('Input.dispatchKeyEvent', { type: 'keyDown', ...(text && { text }), ...press }),
              session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...press }),
            ]
          }),
      ),
    end: () => session.detach(),
  }
}

test('a scan right after starting over is for the next form', async ({ counter }) => {
  await counter.signIn(ANKE)
  await counter.find(JAN, 'Jan Gewoon')
  await counter.voucher.fill('1000000001')
  await clickAndScan(counter.page, 'Opnieuw beginnen', BART)
  await expect(counter.page.getByRole('region', { name: 'Pashouder' })).toContainText('Bart Geblokkeerd')
  await expect(counter.voucher).toHaveValue('')
})

test('a scan in the middle of which the next form comes is read', async ({ counter }) => {
  const { page } = counter
  await fillIn(counter, { old: BART })
  await expect(page.getByText('Ligt klaar aan deze balie')).toBeVisible()
  await counter.register.click()
  await expect(counter.done).toBeVisible()
  const { press, scan, end } = await handsOn(page, 'Volgende pashouder')
  const HALF = 6
  await Promise.all([press(), scan(JAN, 0, HALF)])
  await expect(counter.cardNumber).toBeVisible()
  await scan(JAN, HALF)
  await end()
  await expect(page.getByRole('region', { name: 'Pashouder' })).toContainText('Jan Gewoon')
})

test('a look-up ends with its form, and one that is under way at a refusal is told', async ({
  counter,
  stack,
}) => {
  const { page } = counter
  const released = Promise.withResolvers<undefined>()
  await fillIn(counter, { old: BART })
  await expect(page.getByText('Ligt klaar aan deze balie')).toBeVisible()
  await page.route('**/api/identifications', async (route) => {
    await released.promise
    await route.continue()
  })
  let asked = page.waitForRequest('**/api/identifications')
  await counter.scan(JAN)
  await asked
  stack.sandbox.control.addFault({ call: 'newCard', fault: { kind: 'code', code: 'INVALID_CARD' } })
  await counter.register.click()
  await expect(page.getByText('Deze kaart past niet bij deze registratie').first()).toBeVisible()
  released.resolve(undefined)
  await expect(page.getByText('Opgelet: nu voor een andere pashouder.')).toBeVisible()

  await page.route('**/api/identifications', () => undefined)
  asked = page.waitForRequest('**/api/identifications')
  await counter.scan('0930010004008')
  await asked
  await page.getByRole('button', { name: 'Opnieuw beginnen' }).click()
  // The console says nothing of it (support/test.ts).
  await expect(counter.cardNumber).toHaveValue('')
})
