import type { Page } from '@playwright/test'
import { ANKE } from '../support/people.ts'
import { nearSessionEnd } from '../support/near-session-end.ts'
import { expect, test } from '../support/test.ts'

function overflow(page: Page) {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth, scrollHeight, clientHeight } = document.documentElement
    return { across: scrollWidth - clientWidth, down: scrollHeight - clientHeight }
  })
}

test('a plain replacement fits the screen of the desk without scrolling', async ({ counter }) => {
  await counter.signIn(ANKE)
  await counter.find('0930000422202', 'Jan Gewoon')
  await counter.choose('Verloren of gestolen')
  await counter.cardNumber.fill('0930020000103')
  await expect(counter.register).toHaveAccessibleName('Blokkeer oude kaart en registreer nieuwe')
  await expect(counter.price).toHaveText('€ 5,00')
  await expect(counter.register).toBeInViewport()
  expect(await overflow(counter.page)).toEqual({ across: 0, down: 0 })
})

test('a banner covers nothing that can’t be scrolled from under it', async ({ counter, stack }) => {
  const { page } = counter
  await page.clock.install()
  await counter.signIn(ANKE)
  await counter.find('0930010004008', 'Zoë')
  await counter.cardNumber.fill('0930020000111')
  await counter.endDate.fill('31/12/1999')
  await counter.register.click()
  await expect(page.getByRole('group', { name: /Kijk nog/ })).toBeVisible()
  await nearSessionEnd(page, stack)
  const banner = page.locator('[data-banner]')
  await expect(banner).toBeVisible()
  // The last two are 200% and 400% of the first.
  for (const [width, height] of [
    [1366, 768],
    [390, 844],
    [683, 384],
    [341, 192],
  ] as const) {
    await page.setViewportSize({ width, height })
    await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight))
    const bottom = await page.locator('form').evaluate((form) => form.getBoundingClientRect().bottom)
    const top = await banner.evaluate((shown) => shown.getBoundingClientRect().top)
    expect(bottom, `at ${width} by ${height}`).toBeLessThanOrEqual(top)
  }
})

test('larger text, as set in the browser, sticks out of no window', async ({ counter }) => {
  const { page } = counter
  const browser = await page.context().newCDPSession(page)
  await browser.send('Page.setFontSizes', { fontSizes: { standard: 24 } })
  await counter.signIn(ANKE)
  await counter.find('0930000422202', 'Jan Gewoon')
  await counter.cardNumber.fill('0930020000103')
  await expect(page.getByText('Ligt klaar aan deze balie')).toBeVisible()
  for (const width of [390, 683, 1366]) {
    await page.setViewportSize({ width, height: 768 })
    expect((await overflow(page)).across, `at ${width}`).toBe(0)
  }
})

for (const width of [360, 390, 683]) {
  test(`nothing sticks out at a width of ${width}, in any state`, async ({ counter, stack }) => {
    const { page } = counter
    await page.setViewportSize({ width, height: 844 })
    const across = async () => (await overflow(page)).across
    await counter.signIn(ANKE)
    expect(await across()).toBe(0)
    await counter.register.click()
    await expect(page.getByRole('group', { name: /Kijk nog/ })).toBeFocused()
    expect(await across()).toBe(0)
    await counter.find('49111193634', 'Allerlangstennaam')
    await counter.choose('Verloren of gestolen')
    await counter.cardNumber.fill('0930020000103')
    expect(await across()).toBe(0)
    stack.sandbox.control.addFault({ call: 'block', fault: { kind: 'reset', when: 'before' } })
    await counter.register.click()
    await expect(page.getByRole('heading', { name: /We weten nog niet/ })).toBeFocused()
    expect(await across()).toBe(0)
    await page.getByRole('button', { name: 'Volgende pashouder' }).click()
    await expect(page.getByRole('region', { name: 'Eerdere registraties' })).toContainText(
      'Allerlangstennaam',
    )
    expect(await across()).toBe(0)
    await counter.find('0930000422202', 'Jan Gewoon')
    await counter.choose('Verloren of gestolen')
    await counter.cardNumber.fill('0930020000202')
    await counter.register.click()
    await expect(counter.done).toBeVisible()
    expect(await across()).toBe(0)
  })
}
