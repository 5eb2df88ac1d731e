import type { Page } from '@playwright/test'
import { holdRequests } from '../support/hold-requests.ts'
import { ANKE, BILAL } from '../support/people.ts'
import { GREET, OFFERED, PIET, prolongButton, prolongDate, sentProlongations } from '../support/prolonging.ts'
import { expect, test } from '../support/test.ts'
import { thisYear } from '../support/this-year.ts'

test('a lost answer is settled by reading; one that can’t be settled says so and can be asked again', async ({
  counter,
  stack,
}) => {
  const { page } = counter
  await counter.signIn(ANKE)
  await counter.find(GREET.card, GREET.name)
  stack.sandbox.control.addFault({ call: 'prolong', fault: { kind: 'reset', when: 'before' } })
  await prolongButton(page).click()
  await expect(counter.person).toContainText('We weten nog niet of het kansenstatuut verlengd is')
  await expect(prolongDate(page)).toHaveValue(OFFERED)
  stack.sandbox.control.addFault({ call: 'prolong', fault: { kind: 'reset', when: 'after' } })
  await prolongButton(page).click()
  await expect(counter.person).toContainText('Kansenstatuut verlengd')
})

test('an answer that the page never got is not sent a second time', async ({ counter, stack }) => {
  const { page } = counter
  await counter.signIn(ANKE)
  await counter.find(PIET.card, PIET.name)
  await page.route('**/api/prolongations', async (route) => {
    await route.fetch()
    await route.abort()
  })
  await prolongButton(page).click()
  await expect(counter.person).toContainText('We weten nog niet of het kansenstatuut verlengd is')
  await page.unroute('**/api/prolongations')
  await prolongButton(page).click()
  await expect(counter.person).toContainText('Kansenstatuut verlengd')
  expect(sentProlongations(stack)).toHaveLength(1)
})

/** Where each button is, and how large. */
function boxesOfButtons(page: Page) {
  return page.locator('button').evaluateAll((buttons) =>
    buttons.map((button) => {
      const { x, y, width, height } = button.getBoundingClientRect()
      return { text: button.textContent, x, y: y + window.scrollY, width, height }
    }),
  )
}

/** The buttons in which a spinner turns. */
function turningIn(page: Page) {
  return page
    .locator('button')
    .evaluateAll((buttons) =>
      buttons
        .filter((button) => button.getAnimations({ subtree: true }).some((one) => 'animationName' in one))
        .map((button) => button.textContent),
    )
}

test('passholder and date stay until the answer, so that a refusal is seen', async ({ counter, stack }) => {
  const { page } = counter
  await counter.signIn(ANKE)
  await counter.find(GREET.card, GREET.name)
  stack.sandbox.control.addFault({
    call: 'prolong',
    fault: { kind: 'code', code: 'INVALID_DATE_CONSTRAINTS' },
  })
  const held = await holdRequests(page, '**/api/prolongations')
  await expect(prolongButton(page)).toBeVisible()
  const before = await boxesOfButtons(page)
  await prolongButton(page).click()
  await expect(prolongButton(page)).toHaveAttribute('aria-busy', 'true')
  // Only the button that was pressed shows that it works, and none grows or moves.
  await expect.poll(() => turningIn(page)).toEqual(['Verlengen'])
  expect(await boxesOfButtons(page)).toEqual(before)
  await prolongDate(page).fill(`31/12/${String(thisYear() + 1)}`)
  await counter.scan(PIET.card)
  await expect(page.getByRole('status').getByText('de vorige actie is nog niet klaar')).toBeVisible()
  const heldButtons = ['Andere pashouder', 'Opnieuw beginnen', 'Kaart registreren', 'Afmelden'].map((name) =>
    page.getByRole('button', { name }),
  )
  for (const button of heldButtons) {
    await expect(button).toHaveAttribute('aria-busy', 'true')
    // It can be pressed all the same, and does nothing.
    await button.click({ force: true })
  }
  await page.keyboard.press('Shift+Delete')
  held.release()
  await expect(prolongDate(page)).toHaveAttribute('aria-invalid', 'true')
  await expect(page.locator('button[aria-busy]')).toHaveCount(0)
  await expect(counter.register).toBeVisible()
  await expect(prolongDate(page)).toHaveValue(OFFERED)
  await expect(counter.person).toContainText(GREET.name)
  await counter.scan(PIET.card)
  await expect(counter.person).toContainText(PIET.name)
})

test('counter and employee stay until the answer, which is then seen', async ({ counter, stack }) => {
  const { page } = counter
  await counter.signIn(BILAL)
  await counter.workAt('Muntpunt')
  await counter.find(PIET.card, PIET.name)
  const held = await holdRequests(page, '**/api/prolongations')
  await prolongButton(page).click()
  const other = page.getByRole('button', { name: 'Balie Muntpunt' })
  await expect(other).toHaveAttribute('aria-disabled', 'true')
  await other.click({ force: true })
  await page.getByRole('button', { name: 'Afmelden' }).click({ force: true })
  // A link of another application, which opens in the same tab.
  await page.evaluate(() => {
    window.location.hash = 'reason=LOSS_THEFT&uid=a0000000-0000-4000-8000-000000000001'
  })
  await page.getByRole('button', { name: 'Vandaag' }).click()
  held.release()
  await expect(counter.person).toContainText('Kansenstatuut verlengd')
  await expect(counter.person).toContainText(PIET.name)
  await expect(page.getByRole('dialog')).toHaveCount(0)
  expect(sentProlongations(stack)).toHaveLength(1)
  await other.click()
  await expect(page.getByRole('dialog')).toBeVisible()
})
