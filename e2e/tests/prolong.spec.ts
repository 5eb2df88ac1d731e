import type { Page } from '@playwright/test'
import { ANKE, BILAL, EVA } from '../support/people.ts'
import { pressAfterLooking, watchHands } from '../support/person-keys.ts'
import type { Stack } from '../support/stack.ts'
import { expectInDraft, expectNotInDraft } from '../support/draft.ts'
import { expect, test } from '../support/test.ts'
import { thisYear } from '../support/this-year.ts'

const END = `30/04/${String(thisYear() + 1)}`
const PIET = { card: '0930010005013', name: 'Piet Verlopen', uid: 'a0000000-0000-4000-8000-000000000005' }
const GREET = { card: '0930010006011', name: 'Greet Genade' }
const FONS = { card: '0930010017018', name: 'Fons Foto' }

const sent = (stack: Stack) => stack.sandbox.control.calls().filter(({ call }) => call === 'prolong')
const endOf = (stack: Stack, uid: string) =>
  stack.sandbox.state.passholder(uid)?.memberships[0]?.kansenstatuut?.endDate
const person = (page: Page) => page.getByRole('region', { name: 'Pashouder' })
const date = (page: Page) => page.getByRole('textbox', { name: 'Verlengen tot en met' })
const press = (page: Page) => page.getByRole('button', { name: 'Verlengen', exact: true })

for (const { card, name } of [PIET, GREET, FONS]) {
  test(`${name} needs no new card: prolonged until 30 April of next year, once`, async ({
    counter,
    stack,
  }) => {
    const { page } = counter
    await counter.signIn(ANKE)
    await counter.find(card, name)
    await expect(person(page)).toContainText('daarvoor is geen nieuwe kaart nodig')
    await expect(date(page)).toHaveValue(END)
    await press(page).dblclick()
    await expect(person(page)).toContainText(`Kansenstatuut verlengd tot en met ${END}`)
    // The facts above it are up to date too, and prolonging is no longer offered.
    await expect(person(page)).toContainText(`Kansenstatuut tot en met ${END}`)
    await expect(date(page)).toBeHidden()
    expect(sent(stack)).toHaveLength(1)
  })
}

test('Enter in the date goes to the button that prolongs', async ({ counter, stack }) => {
  const { page } = counter
  await watchHands(page)
  await counter.signIn(ANKE)
  await counter.find(PIET.card, PIET.name)
  await date(page).fill(TYPED)
  await pressAfterLooking(page, 'Enter')
  await expect(press(page)).toBeFocused()
  expect(sent(stack)).toEqual([])
  await pressAfterLooking(page, 'Enter')
  await expect(person(page)).toContainText(`Kansenstatuut verlengd tot en met ${TYPED}`)
})

test('a date typed for one passholder isn’t kept for the next one scanned', async ({ counter }) => {
  const { page } = counter
  await counter.signIn(ANKE)
  await counter.find(PIET.card, PIET.name)
  await date(page).fill(`31/12/${String(thisYear())}`)
  await counter.scan(GREET.card)
  await expect(person(page)).toContainText(GREET.name)
  await expect(date(page)).toHaveValue(END)
})

async function reload(page: Page) {
  await page.reload()
}

async function signInAgain(page: Page) {
  await page.context().clearCookies()
  await press(page).click()
  await page.getByRole('button', { name: 'Opnieuw aanmelden' }).click()
  await page.getByRole('button', { name: ANKE }).click()
}

const TYPED = `31/12/${String(thisYear())}`

for (const { how, leave } of [
  { how: 'a reload', leave: reload },
  { how: 'signing in again', leave: signInAgain },
]) {
  test(`a date that was typed is there after ${how}, for its own passholder alone`, async ({
    counter,
    stack,
  }) => {
    const { page } = counter
    await counter.signIn(ANKE)
    await counter.find(PIET.card, PIET.name)
    await date(page).fill(TYPED)
    await expectInDraft(page, TYPED)
    await leave(page)
    await expect(person(page)).toContainText(PIET.name)
    await expect(date(page)).toHaveValue(TYPED)
    await counter.scan(GREET.card)
    await expect(person(page)).toContainText(GREET.name)
    await expect(date(page)).toHaveValue(END)
    await expectNotInDraft(page, TYPED)
    await page.reload()
    await expect(person(page)).toContainText(GREET.name)
    await expect(date(page)).toHaveValue(END)
    expect(sent(stack)).toEqual([])
  })
}

test('a date that was prolonged to is kept no longer', async ({ counter, stack }) => {
  const { page } = counter
  await counter.signIn(ANKE)
  await counter.find(PIET.card, PIET.name)
  await date(page).fill(TYPED)
  await expectInDraft(page, TYPED)
  await press(page).click()
  await expect(person(page)).toContainText('Kansenstatuut verlengd')
  await expectNotInDraft(page, TYPED)
  expect(sent(stack)).toHaveLength(1)
})

test('a part of the screen that can’t be fetched is reported in its place', async ({ counter }) => {
  const { page } = counter
  await page.route('**/assets/part-*.js', (route) => route.abort())
  await counter.signIn(ANKE)
  await counter.find(PIET.card, PIET.name)
  await expect(person(page).getByText('Een deel van het scherm kon niet opgehaald worden')).toBeVisible()
  await page.unroute('**/assets/part-*.js')
  await person(page).getByRole('button', { name: 'Opnieuw proberen' }).click()
  await expect(date(page)).toHaveValue(END)
})

test('the notice comes together with the passholder: the elements below move once', async ({ counter }) => {
  const { page } = counter
  const asked = Promise.withResolvers<undefined>()
  const released = Promise.withResolvers<undefined>()
  await page.route('**/assets/part-*.js', async (route) => {
    asked.resolve(undefined)
    await released.promise
    await route.continue()
  })
  await counter.signIn(ANKE)
  await counter.find(PIET.card)
  await asked.promise
  await expect(page.getByRole('status').filter({ hasText: 'We halen de pashouder op' })).toBeVisible()
  await expect(person(page).getByText(PIET.name, { exact: true })).toBeHidden()
  released.resolve(undefined)
  await expect(date(page)).toBeVisible()
  await expect(person(page).getByText(PIET.name, { exact: true })).toBeVisible()
})

test('a passholder who is scanned again after it has the new end date', async ({ counter, stack }) => {
  const { page } = counter
  await counter.signIn(ANKE)
  await counter.find(PIET.card, PIET.name)
  await press(page).click()
  await expect(person(page)).toContainText(`Kansenstatuut tot en met ${END}`)
  await counter.scan(PIET.card)
  await expect(page.getByText('Deze pashouder staat er al.')).toBeVisible()
  await expect(person(page)).toContainText(`Kansenstatuut tot en met ${END}`)
  await expect(person(page)).not.toContainText('verlopen')
  await counter.cardNumber.fill('0930020000111')
  await counter.choose('Verloren of gestolen')
  await counter.register.click()
  await expect(counter.done).toBeVisible()
  expect(sent(stack)).toHaveLength(1)
})

test('the next scan begins the next passholder', async ({ counter, stack }) => {
  const { page } = counter
  await counter.signIn(ANKE)
  await counter.find(PIET.card, PIET.name)
  await press(page).click()
  const done = person(page).getByRole('status').filter({ hasText: 'Kansenstatuut verlengd' })
  await expect(done).toBeFocused()
  expect(endOf(stack, PIET.uid)).toBe(`${String(thisYear() + 1)}-04-30`)
  await counter.scan('0930000422202')
  await expect(person(page)).toContainText('Jan Gewoon')
  await expect(person(page)).not.toContainText('verlengd')
})

test('a lost answer is settled by reading; one that can’t be settled says so and can be asked again', async ({
  counter,
  stack,
}) => {
  const { page } = counter
  await counter.signIn(ANKE)
  await counter.find(GREET.card, GREET.name)
  stack.sandbox.control.addFault({ call: 'prolong', fault: { kind: 'reset', when: 'before' } })
  await press(page).click()
  await expect(person(page)).toContainText('We weten nog niet of het kansenstatuut verlengd is')
  await expect(date(page)).toHaveValue(END)
  stack.sandbox.control.addFault({ call: 'prolong', fault: { kind: 'reset', when: 'after' } })
  await press(page).click()
  await expect(person(page)).toContainText('Kansenstatuut verlengd')
})

test('an answer that the page never got is not sent a second time', async ({ counter, stack }) => {
  const { page } = counter
  await counter.signIn(ANKE)
  await counter.find(PIET.card, PIET.name)
  await page.route('**/api/prolongations', async (route) => {
    await route.fetch()
    await route.abort()
  })
  await press(page).click()
  await expect(person(page)).toContainText('We weten nog niet of het kansenstatuut verlengd is')
  await page.unroute('**/api/prolongations')
  await press(page).click()
  await expect(person(page)).toContainText('Kansenstatuut verlengd')
  expect(sent(stack)).toHaveLength(1)
})

test('a refusal is shown at the date, which keeps its text', async ({ counter, stack }) => {
  const { page } = counter
  await counter.signIn(ANKE)
  await counter.find(GREET.card, GREET.name)
  await date(page).fill('31/12/2099')
  await press(page).click()
  expect(await counter.messageOf(date(page))).toContain(`ten laatste 31/12/${String(thisYear() + 1)}`)
  expect(sent(stack)).toEqual([])
  await page.getByRole('button', { name: `31 december ${String(thisYear() + 1)}` }).click()
  await expect(date(page)).toHaveValue(`31/12/${String(thisYear() + 1)}`)
  stack.sandbox.control.addFault({
    call: 'prolong',
    fault: { kind: 'code', code: 'INVALID_DATE_CONSTRAINTS' },
  })
  await press(page).click()
  await expect(date(page)).toHaveAttribute('aria-invalid', 'true')
  expect(await counter.messageOf(date(page))).toContain('INVALID_DATE_CONSTRAINTS')
  await expect(date(page)).toHaveValue(`31/12/${String(thisYear() + 1)}`)
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
  const { promise: answered, resolve: answer } = Promise.withResolvers<undefined>()
  await page.route('**/api/prolongations', async (route) => {
    await answered
    await route.continue()
  })
  await expect(press(page)).toBeVisible()
  const before = await boxesOfButtons(page)
  await press(page).click()
  await expect(press(page)).toHaveAttribute('aria-busy', 'true')
  // Only the button that was pressed shows that it works, and none grows or moves.
  await expect.poll(() => turningIn(page)).toEqual(['Verlengen'])
  expect(await boxesOfButtons(page)).toEqual(before)
  await date(page).fill(`31/12/${String(thisYear() + 1)}`)
  await counter.scan(PIET.card)
  await expect(page.getByRole('status').getByText('de vorige actie is nog niet klaar')).toBeVisible()
  const held = ['Andere pashouder', 'Opnieuw beginnen', 'Kaart registreren', 'Afmelden'].map((name) =>
    page.getByRole('button', { name }),
  )
  for (const button of held) {
    await expect(button).toHaveAttribute('aria-busy', 'true')
    // It can be pressed all the same, and does nothing.
    await button.click({ force: true })
  }
  await page.keyboard.press('Shift+Delete')
  answer(undefined)
  await expect(date(page)).toHaveAttribute('aria-invalid', 'true')
  await expect(page.locator('button[aria-busy]')).toHaveCount(0)
  await expect(counter.register).toBeVisible()
  await expect(date(page)).toHaveValue(END)
  await expect(person(page)).toContainText(GREET.name)
  await counter.scan(PIET.card)
  await expect(person(page)).toContainText(PIET.name)
})

test('counter and employee stay until the answer, which is then seen', async ({ counter, stack }) => {
  const { page } = counter
  await counter.signIn(BILAL)
  await counter.workAt('Muntpunt')
  await counter.find(PIET.card, PIET.name)
  const { promise: answered, resolve: answer } = Promise.withResolvers<undefined>()
  await page.route('**/api/prolongations', async (route) => {
    await answered
    await route.continue()
  })
  await press(page).click()
  const other = page.getByRole('button', { name: 'Balie Muntpunt' })
  await expect(other).toHaveAttribute('aria-disabled', 'true')
  await other.click({ force: true })
  await page.getByRole('button', { name: 'Afmelden' }).click({ force: true })
  // A link of another application, which opens in the same tab.
  await page.evaluate(() => {
    window.location.hash = 'reason=LOSS_THEFT&uid=a0000000-0000-4000-8000-000000000001'
  })
  await page.getByRole('button', { name: 'Vandaag' }).click()
  answer(undefined)
  await expect(person(page)).toContainText('Kansenstatuut verlengd')
  await expect(person(page)).toContainText(PIET.name)
  await expect(page.getByRole('dialog')).toHaveCount(0)
  expect(sent(stack)).toHaveLength(1)
  await other.click()
  await expect(page.getByRole('dialog')).toBeVisible()
})

test('a counter that may not grant it says where to go; others see nothing', async ({ counter }) => {
  const { page } = counter
  await counter.signIn(EVA)
  await counter.find(PIET.card, PIET.name)
  await expect(person(page)).toContainText('Deze balie mag het niet verlengen')
  await expect(press(page)).toBeHidden()
  await page.getByRole('button', { name: 'Andere pashouder' }).click()
  await counter.find('0930000166411', 'Mia Kansrijk')
  await expect(person(page)).not.toContainText('geen nieuwe kaart nodig')
})

test('it is in the list of the day, by card and without a name, with a receipt', async ({ counter }) => {
  const { page } = counter
  await page.addInitScript(() => {
    window.print = () => document.body.setAttribute('data-printed', '')
  })
  await counter.signIn(ANKE)
  await counter.find(PIET.card, PIET.name)
  await press(page).click()
  await page.getByRole('button', { name: 'Bewijs afdrukken' }).click()
  await expect(page.locator('body')).toHaveAttribute('data-printed', '')
  await page.emulateMedia({ media: 'print' })
  const receipt = page.locator('[data-receipt]')
  await expect(receipt).toBeVisible()
  for (const text of ['Je kansenstatuut is verlengd', '0930 0100 0501 3', END])
    await expect(receipt).toContainText(text)
  await expect(receipt).not.toContainText('Verlopen')
  await page.emulateMedia({ media: 'screen' })
  await page.getByRole('button', { name: 'Vandaag' }).click()
  const row = page.getByRole('row').filter({ hasText: '0930 0100 0501 3' }).first()
  await expect(row).toContainText(`Kansenstatuut tot en met ${END}`)
  await expect(row).toContainText('Verlengd')
  await expect(page.getByRole('main')).not.toContainText('Verlopen')
  await row.getByRole('button', { name: 'Bewijs afdrukken van de verlenging' }).click()
  await page.emulateMedia({ media: 'print' })
  await expect(receipt).toContainText(END)
})
