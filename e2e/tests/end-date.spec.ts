import { brusselsDate } from '@balie/shared'
import type { CounterScreen } from '../support/counter.ts'
import { ANKE, EVA, MUNTPUNT } from '../support/people.ts'
import { look, watchHands } from '../support/person-keys.ts'
import { expect, test } from '../support/test.ts'
import { thisYear } from '../support/this-year.ts'

const KANSENPAS = '0930020000111'
const NEXT = thisYear() + 1
const SHORT = String(NEXT).slice(2)

/** Fills in OBTAIN_KANSENSTATUUT: the only reason that fits a kansenpas here, so the end date is asked for. */
async function obtain(counter: CounterScreen) {
  await counter.signIn(ANKE)
  await counter.find('0930010004008', "D'Hóndt")
  await counter.cardNumber.fill(KANSENPAS)
  await expect(counter.endDate).toBeVisible()
}

function sent(calls: { call: string; form: [string, string][] }[]) {
  const newCard = calls.find(({ call }) => call === 'newCard')
  return Object.fromEntries(newCard?.form ?? [])['kansenStatuutEndDate']
}

const FORMS = [
  `31/12/${SHORT}`,
  `31-12-${NEXT}`,
  `3112${NEXT}`,
  `3112${SHORT}`,
  `31.12.${NEXT}`,
  ` 31 / 12 / ${SHORT}`,
]
test('an end date can be typed as Belgians write it, and its reading is shown', async ({
  counter,
  stack,
}) => {
  await obtain(counter)
  for (const typed of FORMS) {
    await counter.endDate.fill('')
    await expect.poll(() => counter.messageOf(counter.endDate)).not.toContain('december')
    await counter.endDate.pressSequentially(typed, { delay: 110 })
    await expect
      .poll(() => counter.messageOf(counter.endDate), typed)
      .toMatch(new RegExp(`^\\S+dag 31 december ${NEXT}$`))
    await counter.endDate.press('Enter')
    await expect(counter.endDate).toHaveValue(`31/12/${NEXT}`)
  }
  await counter.register.click()
  await expect(counter.done).toBeVisible()
  expect(sent(stack.sandbox.control.calls())).toBe(`${NEXT}-12-31`)
})

test('a text that isn’t a date is reported, and still there', async ({ counter, stack }) => {
  await obtain(counter)
  for (const typed of ['31/02/2027', '31/12', 'volgend jaar', '12/31/2026']) {
    await counter.endDate.fill(typed)
    await counter.endDate.blur()
    await expect(counter.endDate).toHaveAttribute('aria-invalid', 'true')
    expect(await counter.messageOf(counter.endDate)).toContain('Deze datum klopt niet')
    await counter.register.click()
    await expect(counter.endDate).toHaveValue(typed)
  }
  expect(stack.sandbox.control.calls().filter(({ call }) => call === 'newCard')).toEqual([])
})

test('the usual end dates are one click or one key away, 30 April of next year first', async ({
  counter,
}) => {
  await obtain(counter)
  const { page } = counter
  const proposals = page.getByRole('button', { name: /^3[01] (april|december) \d{4}/ })
  await expect(proposals.first()).toHaveAccessibleName(new RegExp(`^30 april ${NEXT}`))
  for (const [name, date] of [
    [`30 april ${NEXT}`, `30/04/${NEXT}`],
    [`31 december ${thisYear()}`, `31/12/${thisYear()}`],
    [`31 december ${NEXT}`, `31/12/${NEXT}`],
  ] as const) {
    await page.getByRole('button', { name }).click()
    await expect(counter.endDate).toHaveValue(date)
  }
  await counter.endDate.press('ArrowDown')
  await expect(counter.endDate).toHaveValue(`30/04/${NEXT}`)
  await counter.endDate.press('ArrowUp')
  await expect(counter.endDate).toHaveValue(`31/12/${NEXT}`)
})

test('a day of the platform’s calendar comes into the field', async ({ counter }) => {
  await obtain(counter)
  // The calendar itself is drawn by the platform, where no test can click.
  await expect(counter.page.getByRole('button', { name: 'Kies in de kalender' })).toBeVisible()
  await counter.page.locator('input[type=date]').evaluate((input: HTMLInputElement, day) => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, day)
    input.dispatchEvent(new Event('input', { bubbles: true }))
  }, `${NEXT}-06-30`)
  await expect(counter.endDate).toHaveValue(`30/06/${NEXT}`)
})

test('a passholder who keeps kansenstatuut keeps its end date, as shown, unless it is changed', async ({
  counter,
  stack,
}) => {
  await counter.signIn(ANKE)
  await counter.find('0930000166411', 'Mia Kansrijk')
  await counter.cardNumber.fill(KANSENPAS)
  await counter.choose('Verloren of gestolen')
  await expect(counter.endDate).toHaveValue(`31/12/${NEXT}`)
  expect(await counter.messageOf(counter.endDate)).toContain('zoals nu')
  await counter.endDate.fill('')
  await counter.endDate.blur()
  await expect(counter.endDate).toHaveValue('')
  await counter.register.click()
  await expect(counter.done).toBeVisible()
  expect(sent(stack.sandbox.control.calls())).toBeUndefined()
})

test('a counter that may not grant kansenstatuut is asked for no end date, and sends none', async ({
  counter,
  stack,
}) => {
  await counter.signIn(EVA)
  await counter.find('0930000166411', 'Mia Kansrijk')
  await counter.cardNumber.fill(KANSENPAS)
  await counter.choose('Verloren of gestolen')
  await expect(counter.page.getByText('Ligt klaar aan deze balie')).toBeVisible()
  await expect(counter.endDate).toHaveCount(0)
  await counter.register.click()
  await expect(counter.done).toBeVisible()
  expect(sent(stack.sandbox.control.calls())).toBeUndefined()
})

test('the right to grant counts in the system of the card', async ({ counter, stack }) => {
  const { control } = stack.sandbox
  const [card = ''] = control.bulk({ cards: 1, kansenpas: true, cardSystemId: 3, counterId: MUNTPUNT.id })
  await counter.signIn('Célestine')
  await counter.workAt('Muntpunt')
  await counter.find('0933010022012', 'Fatou Paspartoe')
  await counter.choose('Verloren of gestolen')
  // She may grant in Aalst, but not in the system of this card.
  await counter.cardNumber.fill(card)
  await expect(counter.page.getByText('Ligt klaar aan deze balie')).toBeVisible()
  await expect(counter.endDate).toHaveCount(0)
  await expect(counter.page.getByRole('radio', { name: 'Krijgt kansenstatuut' })).toBeDisabled()
})

test('a scan while the calendar is open picks no day', async ({ counter }) => {
  await obtain(counter)
  const open = counter.page.getByRole('button', { name: 'Kies in de kalender' })
  const misread = counter.page.getByRole('status').getByText('Niet goed gelezen: scan opnieuw.')
  await open.click()
  await counter.scan('0930000422202')
  await expect(misread).toBeVisible()
  await expect(counter.endDate).toHaveValue('')
  // The calendar is closed by its Enter, and works as before.
  await open.click()
  await counter.page.keyboard.press('ArrowRight')
  await counter.page.keyboard.press('Enter')
  await expect(counter.endDate).toHaveValue(/^\d{2}\/\d{2}\/\d{4}$/)
  await counter.scan('0930000422202')
  await expect(misread).toBeHidden()
})

for (const { what, typed } of [
  { what: 'no date', typed: '' },
  { what: 'a date that can’t be', typed: '31/12/2099' },
]) {
  test(`with ${what} yet a click on today in the calendar is a choice, and a scan is none`, async ({
    counter,
  }) => {
    await obtain(counter)
    const { page } = counter
    await counter.endDate.fill(typed)
    await page.getByRole('button', { name: 'Kies in de kalender' }).click()
    await counter.scan('0930000422202')
    await expect(page.getByRole('status').getByText('Niet goed gelezen: scan opnieuw.')).toBeVisible()
    await expect(counter.endDate).toHaveValue(typed)
    const today = brusselsDate(new Date())
    await page.locator('input[type=date]').evaluate((input: HTMLInputElement, day) => {
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, day)
      input.dispatchEvent(new Event('input', { bubbles: true }))
    }, today)
    await expect(counter.endDate).toHaveValue(today.split('-').toReversed().join('/'))
  })
}

test('Enter that is held until the calendar is open is no lost scan', async ({ counter }) => {
  await watchHands(counter.page)
  await obtain(counter)
  const { page } = counter
  await page.getByRole('button', { name: 'Kies in de kalender' }).focus()
  // Enter right after a pasted number would be the scanner's.
  await look(page)
  await page.keyboard.down('Enter')
  await expect(page.locator('input[type=date]:open')).toHaveCount(1)
  await page.keyboard.up('Enter')
  await page.keyboard.press('Escape')
  await expect(page.locator('input[type=date]:open')).toHaveCount(0)
  await counter.scan('0930000166411')
  await expect(page.getByRole('region', { name: 'Pashouder' })).toContainText('Mia Kansrijk')
  await expect(page.getByRole('status').getByText('Niet goed gelezen')).toBeHidden()
})
