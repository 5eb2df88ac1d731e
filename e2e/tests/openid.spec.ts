import type { Page } from '@playwright/test'
import { type CounterScreen, counterScreen } from '../support/counter.ts'
import { expectInDraft } from '../support/draft.ts'
import { ANKE, BILAL, EVA } from '../support/people.ts'
import { startStack } from '../support/stack.ts'
import { test as base, expect, type WorkerFixtures } from '../support/test.ts'
import { writesOf } from '../support/writes.ts'

/** Signing in by OpenID Connect, where this installation requires a second factor; by OAuth 1.0a: session.spec.ts. */
const test = base.extend<object, Pick<WorkerFixtures, 'stack'>>({
  stack: [
    async ({}, use) => {
      const strong = { UITID_ACR_VALUES: 'strong', UITID_REQUIRED_ACR: 'strong' }
      const stack = await startStack({ ...strong, UITPAS_TIMEOUT_MS: '8000' }, { signIn: 'openid' })
      await use(stack)
      await stack.close()
    },
    { scope: 'worker' },
  ],
})
// One worker, so that all of them share one stack.
test.describe.configure({ mode: 'default' })

const JAN = 'a0000000-0000-4000-8000-000000000002'
const QUESTION = { name: 'Aanmelden bij UiTID' }

async function goToUitid(page: Page) {
  await page.getByRole('button', { name: 'Aanmelden met UiTID' }).click()
  await expect(page.getByRole('heading', QUESTION)).toBeVisible()
}

/** Signs in at UiTID, and confirms it with the second step. */
async function answerAtUitid(page: Page, employee: string) {
  await page.getByRole('button', { name: employee }).click()
  await expect(page.getByRole('heading', { name: 'Bevestig dat jij het bent' })).toBeVisible()
  await page.getByRole('button', { name: 'Bevestigen' }).click()
}

async function signIn({ page, passholder }: CounterScreen, origin: string, employee = ANKE) {
  await page.goto(origin)
  await goToUitid(page)
  await answerAtUitid(page, employee)
  await expect(employee === BILAL ? page.getByRole('button', { name: 'Muntpunt' }) : passholder).toBeVisible()
}

test('the header names the employee; signing out ends the session at UiTID too, which then asks who it is', async ({
  counter,
  stack,
}) => {
  const { page } = counter
  await signIn(counter, stack.origin)
  expect(page.url()).toBe(`${stack.origin}/`)
  await expect(page.getByRole('banner')).toContainText('Anke')
  await page.getByRole('button', { name: 'Afmelden' }).click()
  await expect(
    page.getByText('Ook bij UiTID: wie zich hierna aanmeldt, kiest zelf een account.'),
  ).toBeVisible()
  expect(page.url()).toBe(`${stack.origin}/`)
  const query = stack.sandbox.control.calls().find(({ call }) => call === 'openidEndSession')?.query
  expect(query).toContainEqual(['post_logout_redirect_uri', `${stack.origin}/`])

  await goToUitid(page)
  await answerAtUitid(page, BILAL)
  await expect(page.getByRole('banner')).toContainText('Bilal')
})

test('a refusal is explained; so is an account that only the newer UiTID has; the next try asks who it is', async ({
  counter,
  stack,
}) => {
  const { page } = counter
  await page.goto(stack.origin)
  await goToUitid(page)
  await page.getByRole('button', { name: 'Weigeren' }).click()
  await expect(page.getByText('Je bent niet aangemeld')).toBeVisible()
  expect(page.url()).toBe(`${stack.origin}/`)

  await goToUitid(page)
  await answerAtUitid(page, 'Gerda')
  await expect(page.getByText('UiTPAS kent dit UiTID-account niet')).toBeVisible()
  // She still has a session at UiTID.
  await goToUitid(page)
  await answerAtUitid(page, ANKE)
  await expect(counter.passholder).toBeFocused()
})

test('a missing second factor is reported, with advice', async ({ counter, stack }) => {
  const { page } = counter
  await page.goto(stack.origin)
  await goToUitid(page)
  await page.getByRole('button', { name: EVA }).click()
  await page.getByRole('button', { name: 'Doorgaan zonder tweede stap' }).click()
  await expect(page.getByText('Je aanmelding is niet sterk genoeg')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Aanmelden met UiTID' })).toBeVisible()
  expect(stack.sandbox.control.calls().map(({ call }) => call)).not.toContain('exchange')
})

test('a session that ends in the middle comes back with the form; a colleague in its place sees nothing of it', async ({
  counter,
  stack,
}) => {
  const { page } = counter
  await signIn(counter, stack.origin)
  await counter.find('0930000422202', 'Jan Gewoon')
  await counter.choose('Verloren of gestolen')
  await counter.cardNumber.fill('0930020000103')
  await expect(counter.price).toHaveText('€ 5,00')
  // The press saves the form too, but the session can have ended before that arrives.
  await expectInDraft(page, '0930020000103')
  stack.sandbox.control.revokeTokens()
  await counter.register.click()
  const again = page.getByRole('button', { name: 'Opnieuw aanmelden' })
  await again.click()
  await answerAtUitid(page, BILAL)
  await counter.workAt('Muntpunt')
  await expect(counter.cardNumber).toHaveValue('')
  await expect(page.getByText('Jan Gewoon')).toHaveCount(0)

  await page.getByRole('button', { name: 'Afmelden' }).click()
  await goToUitid(page)
  await answerAtUitid(page, ANKE)
  await expect(counter.cardNumber).toHaveValue('0930 0200 0010 3')
  // The button waits for the repeated look-ups.
  await expect(counter.price).toHaveText('€ 5,00')
  await counter.register.click()
  await expect(counter.done).toBeVisible()
})

test('a sign-in that is begun in two tabs works in both; another employee in one stops the other', async ({
  counter,
  stack,
}) => {
  const { page } = counter
  const second = counterScreen(await page.context().newPage(), stack.origin)
  for (const tab of [page, second.page]) await tab.goto(stack.origin)
  for (const tab of [page, second.page]) await goToUitid(tab)
  await answerAtUitid(page, ANKE)
  await counter.find('0930000422202', 'Jan Gewoon')
  await answerAtUitid(second.page, BILAL)
  await second.workAt('Muntpunt')
  await expect(page.getByRole('dialog', { name: 'Intussen is Bilal aangemeld' })).toBeVisible()
  await expect(page.locator('body')).not.toContainText(/Jan Gewoon|Anke/)
  await second.page.getByRole('button', { name: 'Afmelden' }).click()
  await expect(second.page.getByText('Je bent afgemeld', { exact: true })).toBeVisible()
  await expect(page.locator('body')).not.toContainText(/Jan Gewoon|Anke|Bilal/)
  expect(writesOf(stack)).toEqual([])
})

test('a link survives the sign-in, and no address of ours has any of it', async ({ counter, stack }) => {
  const { page } = counter
  const addresses: string[] = []
  page.on('request', (request) => addresses.push(request.url()))
  await page.goto(`${stack.origin}/#uid=${JAN}&reason=LOSS_THEFT`)
  await goToUitid(page)
  await answerAtUitid(page, ANKE)
  await expect(counter.person).toContainText('Jan Gewoon')
  await expect(page.getByRole('radio', { name: 'Verloren of gestolen' })).toBeChecked()
  expect(page.url()).toBe(`${stack.origin}/`)
  expect(addresses.filter((address) => address.includes(JAN))).toEqual([])
})

test('a UiTID that is away: no sign-in, and a warning after signing out', async ({ counter, stack }) => {
  const { page } = counter
  const { control } = stack.sandbox
  control.addFault({ call: 'openidToken', fault: { kind: 'status', status: 503 } })
  await page.goto(stack.origin)
  await goToUitid(page)
  await answerAtUitid(page, ANKE)
  await expect(page.getByText('UiTID is even niet bereikbaar')).toBeVisible()
  await goToUitid(page)
  await answerAtUitid(page, ANKE)
  await expect(counter.passholder).toBeFocused()
  // A read that is cut is tried once more.
  control.addFault({ call: 'openidDiscovery', fault: { kind: 'reset' }, times: 2 })
  await page.getByRole('button', { name: 'Afmelden' }).click()
  await expect(page.getByText('Je bent hier afgemeld, maar misschien niet bij UiTID')).toBeVisible()
  expect((await page.request.get(`${stack.origin}/api/session`)).status()).toBe(401)
  await goToUitid(page)
})

test('keys that UiTID has replaced in between are taken', async ({ counter, stack }) => {
  await signIn(counter, stack.origin)
  stack.sandbox.control.rotateOpenIdKeys()
  await counter.page.getByRole('button', { name: 'Afmelden' }).click()
  await expect(counter.page.getByText('Je bent afgemeld', { exact: true })).toBeVisible()
  await signIn(counter, stack.origin, BILAL)
})
