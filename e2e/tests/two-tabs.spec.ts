import type { Page } from '@playwright/test'
import { type CounterScreen, counterScreen } from '../support/counter.ts'
import { fillIn } from '../support/fill-in.ts'
import { ANKE, BILAL } from '../support/people.ts'
import { signInOverHttp } from '../support/sign-in.ts'
import { expect, test } from '../support/test.ts'
import { writesOf } from '../support/writes.ts'

const CARD = /^0930 ?0200 ?0010 ?3$/
const API = '**/api/**'
const SOMEBODY_ELSE = 'Intussen is iemand anders aangemeld'

test('a colleague signs in in a second tab: the first says so at once, and keeps its form for its owner', async ({
  counter,
  stack,
}) => {
  await fillIn(counter, {})
  await expect
    .poll(async () => (await counter.page.request.get(`${stack.origin}/api/session`)).text())
    .toContain('0930020000103')
  // Input that isn't saved at the BFF yet comes back too.
  await counter.page.route('**/api/draft', (route) => route.abort())
  await counter.voucher.fill('1000000001')
  await signInElsewhere(counter, stack.origin, BILAL)
  await expectNothingOfAnybody(counter.page)
  const dialog = counter.page.getByRole('dialog', { name: SOMEBODY_ELSE })
  await expect(dialog).toContainText('Er is nog niets geregistreerd.')
  await dialog.getByRole('button', { name: 'Opnieuw aanmelden' }).click()
  await counter.page.getByRole('button', { name: ANKE }).click()
  await expect(counter.person).toContainText('Jan Gewoon')
  await expect(counter.cardNumber).toHaveValue(CARD)
  await expect(counter.voucher).toHaveValue('1000000001')
  expect(writesOf(stack)).toEqual([])
  await counter.register.click()
  await expect(counter.done).toBeVisible()
})

test('a tab that heard nothing of it registers nothing in the colleague’s name', async ({
  counter,
  stack,
}) => {
  await fillIn(counter, {})
  await expect
    .poll(async () => (await counter.page.request.get(`${stack.origin}/api/session`)).text())
    .toContain('0930020000103')
  await expect(counter.price).toHaveText('€ 5,00')
  await hearNothing(counter.page)
  const second = await signInElsewhere(counter, stack.origin, BILAL)
  await counter.register.click()
  await expect(counter.page.getByRole('dialog', { name: SOMEBODY_ELSE })).toBeVisible()
  await expectNothingOfAnybody(counter.page)
  expect(writesOf(stack)).toEqual([])

  await counter.page.unroute(API)
  await counter.page.getByRole('button', { name: 'Dit venster overnemen' }).click()
  await counter.workAt('Muntpunt')
  await expect(counter.cardNumber).toHaveValue('')
  await expect(counter.page.getByText('Jan Gewoon')).toHaveCount(0)
  // The form waits for the employee who filled it in.
  await signInOverHttp(second.context().request, stack.origin, ANKE)
  await second.reload()
  await second.getByRole('button', { name: 'Hier verder invullen' }).click()
  await expect(counterScreen(second, stack.origin).cardNumber).toHaveValue(CARD)
})

test('a tab that heard nothing of it finds out when it is looked at', async ({ counter, stack }) => {
  await fillIn(counter, {})
  await expect(counter.price).toHaveText('€ 5,00')
  await hearNothing(counter.page)
  await signInElsewhere(counter, stack.origin, BILAL)
  await expect(counter.cardNumber).toHaveValue(CARD)
  await counter.page.unroute(API)
  await counter.page.evaluate(() => window.dispatchEvent(new Event('focus')))
  await expect(counter.page.getByRole('dialog', { name: SOMEBODY_ELSE })).toBeVisible()
  await expectNothingOfAnybody(counter.page)
})

test('a sign-out reaches the other tabs, and signing in again in one brings back the others', async ({
  counter,
  stack,
}) => {
  await fillIn(counter, {})
  const second = counterScreen(await counter.page.context().newPage(), stack.origin)
  await second.page.goto(stack.origin)
  await second.page.getByRole('button', { name: 'Afmelden' }).click()
  const dialog = counter.page.getByRole('dialog', { name: 'Je bent afgemeld in een ander venster' })
  await expect(dialog).toBeVisible()
  await expectNothingOfAnybody(counter.page)
  await second.signInOnScreen(ANKE)
  await expect(dialog).toHaveCount(0)
  await expect(counter.cardNumber).toHaveValue(CARD)
  await counter.register.click()
  await expect(counter.done).toBeVisible()
})

/** Signs in in a second tab of the same browser. */
async function signInElsewhere(first: CounterScreen, origin: string, employee: string): Promise<Page> {
  const page = await first.page.context().newPage()
  await signInOverHttp(page.context().request, origin, employee)
  await page.goto(origin)
  await expect(page.getByRole('button', { name: 'Afmelden' })).toBeVisible()
  return page
}

/** Makes a page's session polls fail, as if it had been frozen or offline for a while. */
async function hearNothing(page: Page): Promise<void> {
  await page.route(API, (route) => (route.request().method() === 'POST' ? route.continue() : route.abort()))
}

async function expectNothingOfAnybody(page: Page): Promise<void> {
  await expect(page.getByRole('dialog')).toBeVisible()
  await expect(page.locator('body')).not.toContainText(/Jan Gewoon|Muntpunt|Anke/)
  await expect(page.getByRole('textbox')).toHaveCount(0)
}
