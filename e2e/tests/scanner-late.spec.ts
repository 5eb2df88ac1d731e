import type { Page } from '@playwright/test'
import { expectInDraft } from '../support/draft.ts'
import { ANKE } from '../support/people.ts'
import { scanKeys, typeAsScanner } from '../support/scanner-keys.ts'
import { holdRequests } from '../support/hold-requests.ts'
import { expect, test } from '../support/test.ts'

const JAN = '0930000422202'
const READY = '0930020000103'
/** Its first digit is the key of a reason. */
const VOUCHER = '1000000001'
/** Growing delay from press to delivery of each further key, as seen in WebKit on a busy computer. */
const DELIVERED_EVERY_MS = 110
const MS_PER_SECOND = 1000

/** Keys that were pressed 8 ms apart and come much later, one by one, each with the time at which it was pressed. */
async function scanOnABusyComputer(page: Page, code: string): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const startMs = Date.now()
  for (const { atMs, code: physical, key, text, windowsVirtualKeyCode } of scanKeys(code)) {
    const timestamp = (startMs + atMs) / MS_PER_SECOND
    const press = { code: physical, key, windowsVirtualKeyCode, timestamp }
    await session.send('Input.dispatchKeyEvent', { type: 'keyDown', ...(text && { text }), ...press })
    await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...press })
    await page.waitForTimeout(DELIVERED_EVERY_MS)
  }
  await session.detach()
}

test('a scan that a busy computer delivers key by key is read as it was scanned', async ({ counter }) => {
  await counter.signIn(ANKE)
  await expect(counter.passholder).toBeFocused()
  await scanOnABusyComputer(counter.page, JAN)
  await expect(counter.person).toContainText('Jan Gewoon')
  await scanOnABusyComputer(counter.page, READY)
  await expect(counter.cardNumber).toHaveValue('0930 0200 0010 3')
})

test('its first digit chooses no reason before the rest is there', async ({ counter }) => {
  const { page } = counter
  await counter.signIn(ANKE)
  await counter.find(JAN)
  await counter.cardNumber.fill(READY)
  await counter.choose('Verhuisd')
  await page.getByRole('button', { name: 'Andere pashouder' }).focus()
  await scanOnABusyComputer(page, VOUCHER)
  await expect(counter.voucher).toHaveValue(VOUCHER)
  await expect(page.getByRole('radio', { name: 'Verhuisd' })).toBeChecked()
})

for (const suffix of ['Enter', 'none'] as const) {
  test(`a scan while the page loads, which ends in ${suffix}, is read once the screen is there`, async ({
    counter,
  }) => {
    const { page } = counter
    const held = await holdRequests(page, '**/api/session')
    await counter.signIn(ANKE)
    await held.asked
    await typeAsScanner(page, JAN, { suffix })
    held.release()
    await expect(counter.person).toContainText('Jan Gewoon')
    await expect(counter.cardNumber).toHaveValue('')
    await counter.scan(READY)
    await expect(counter.cardNumber).toHaveValue('0930 0200 0010 3')
  })
}

test('what a person pressed while the page loads has no effect later', async ({ counter }) => {
  const { page } = counter
  await counter.signIn(ANKE)
  await counter.find(JAN)
  await counter.cardNumber.fill(READY)
  await counter.choose('Verhuisd')
  await expectInDraft(page, 'REMOVAL')
  const held = await holdRequests(page, '**/api/session')
  await page.reload()
  await held.asked
  for (const key of ['1', 'Enter', 'Shift+Delete', 'Control+Enter']) await page.keyboard.press(key)
  held.release()
  await expect(page.getByRole('radio', { name: 'Verhuisd' })).toBeChecked()
  await expect(counter.register).toBeFocused()
  await counter.scan(JAN)
  await expect(page.getByText('Deze pashouder staat er al.')).toBeVisible()
  await expect(page.getByRole('radio', { name: 'Verhuisd' })).toBeChecked()
  await expect(counter.done).toBeHidden()
})
