import { ANKE, BILAL } from '../support/people.ts'
import { nearSessionEnd } from '../support/near-session-end.ts'
import { expect, test } from '../support/test.ts'

const MINUTE_MS = 60_000

test('two minutes before its end a session warns, and one click lets it last', async ({ counter, stack }) => {
  const { page } = counter
  await page.clock.install()
  await counter.signIn(ANKE)
  await counter.find('0930000422202', 'Jan Gewoon')
  await counter.voucher.fill('1000000001')
  await expect(counter.voucher).toBeFocused()
  await nearSessionEnd(page, stack)
  const warning = page.getByText('Je wordt binnen 2 minuten afgemeld.')
  await expect(warning).toBeVisible()
  // Typing isn't interrupted.
  await expect(counter.voucher).toBeFocused()

  await page.getByRole('button', { name: 'Aangemeld blijven' }).click()
  await expect(warning).toHaveCount(0)
  await page.reload()
  await expect(counter.person).toContainText('Jan Gewoon')
})

test('a session that ends unattended says so by itself, and everything comes back', async ({
  counter,
  stack,
}) => {
  const { page } = counter
  await page.clock.install()
  await counter.signIn(ANKE)
  await counter.find('0930000422202', 'Jan Gewoon')
  stack.age(30 * MINUTE_MS)
  await page.clock.fastForward(30 * MINUTE_MS)
  await page.getByRole('dialog', { name: 'Je sessie is beëindigd' }).getByRole('button').click()
  await page.getByRole('button', { name: ANKE }).click()
  await expect(counter.person).toContainText('Jan Gewoon')
})

test('an employee who still has to choose a counter is warned, and sees that the session ended', async ({
  counter,
  stack,
}) => {
  const { page } = counter
  await page.clock.install()
  await counter.signIn(BILAL)
  await expect(page.getByRole('button', { name: 'Muntpunt' })).toBeVisible()
  await nearSessionEnd(page, stack)
  await expect(page.getByText('Je wordt binnen 2 minuten afgemeld.')).toBeVisible()
  // The PC sleeps past the end.
  stack.age(2 * MINUTE_MS)
  await page.clock.fastForward(2 * MINUTE_MS)
  await expect(page.getByRole('dialog', { name: 'Je sessie is beëindigd' })).toBeVisible()
})

test('offline is seen at once, the button waits, and nothing is sent later', async ({ counter, stack }) => {
  const { page } = counter
  await counter.signIn(ANKE)
  await counter.find('0930000422202', 'Jan Gewoon')
  await counter.cardNumber.fill('0930020000103')
  await counter.choose('Verloren of gestolen')
  await expect(counter.price).toHaveText('€ 5,00')
  await page.context().setOffline(true)
  await expect(page.getByText('Je bent offline.')).toBeVisible()
  await page.getByRole('button', { name: 'Wacht op internet…' }).click()
  await expect(page.getByRole('group', { name: 'Je bent offline' })).toBeFocused()
  await page.context().setOffline(false)
  await expect(page.getByText('Je bent offline.')).toHaveCount(0)
  await expect(counter.register).toBeVisible()
  expect(stack.sandbox.control.calls().map(({ call }) => call)).not.toContain('newCard')
  await counter.register.click()
  await expect(counter.done).toBeVisible()
})

test('the result of a scan doesn’t hide the offline notice', async ({ counter }) => {
  const { page } = counter
  await counter.signIn(ANKE)
  await expect(counter.passholder).toBeFocused()
  // One digit was misread, so its message stays.
  await counter.scan('0930000422203')
  const said = page.getByText('Niet goed gelezen: scan opnieuw.')
  await expect(said).toBeVisible()
  await page.context().setOffline(true)
  const banner = page.locator('[data-banner]')
  for (const width of [1366, 390]) {
    await page.setViewportSize({ width, height: 768 })
    await expect(banner).toBeVisible()
    const bottom = await said.evaluate((element) => element.getBoundingClientRect().bottom)
    const top = await banner.evaluate((element) => element.getBoundingClientRect().top)
    expect(bottom).toBeLessThanOrEqual(top)
  }
})
