import { brusselsDate } from '@balie/shared'
import type { Page } from '@playwright/test'
import type { CounterScreen } from '../support/counter.ts'
import { ANKE, EVA, MUNTPUNT } from '../support/people.ts'
import { pressAfterLooking, watchHands } from '../support/person-keys.ts'
import { typeAsScanner } from '../support/scanner-keys.ts'
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

const calendar = (page: Page) => page.getByRole('dialog')
const opens = (page: Page) => page.getByRole('button', { name: 'Kies in de kalender' })
const today = brusselsDate(new Date())
/** A day by the name that the calendar gives it. */
const inWords = (day: string) =>
  new Intl.DateTimeFormat('nl-BE', { dateStyle: 'full', timeZone: 'UTC' }).format(new Date(day))
const belgian = (day: string) => day.split('-').toReversed().join('/')

for (const suffix of ['Enter', 'Tab', 'none'] as const) {
  test(`a scan that ends in ${suffix} while the calendar is open is read, and picks no day`, async ({
    counter,
  }) => {
    await obtain(counter)
    const { page } = counter
    await opens(page).click()
    await expect(calendar(page)).toBeVisible()
    await typeAsScanner(page, KANSENPAS, { suffix })
    await expect(calendar(page)).toBeHidden()
    await expect(page.getByText('Deze nieuwe kaart staat er al.')).toBeVisible()
    await expect(counter.endDate).toHaveValue('')
  })
}

for (const { what, typed } of [
  { what: 'no date', typed: '' },
  { what: 'a date that can’t be', typed: '31/12/2099' },
]) {
  test(`with ${what} yet the calendar opens at today, which Enter picks`, async ({ counter }) => {
    await watchHands(counter.page)
    await obtain(counter)
    const { page } = counter
    await counter.endDate.fill(typed)
    await opens(page).focus()
    await pressAfterLooking(page, 'Enter')
    const first = calendar(page).getByRole('button', { name: inWords(today) })
    await expect(first).toBeFocused()
    await expect(first).toHaveAttribute('aria-current', 'date')
    await pressAfterLooking(page, 'Enter')
    await expect(calendar(page)).toBeHidden()
    await expect(counter.endDate).toHaveValue(belgian(today))
    await expect(opens(page)).toBeFocused()
    await expect(page.getByText('Niet goed gelezen')).toBeHidden()
  })
}

test('the calendar opens at the date that is typed, and keys go through it as far as dates are allowed', async ({
  counter,
}) => {
  await obtain(counter)
  const { page } = counter
  await counter.endDate.fill(`15/12/${NEXT}`)
  await opens(page).click()
  const at = (day: string) => calendar(page).getByRole('button', { name: inWords(day) })
  await expect(at(`${NEXT}-12-15`)).toBeFocused()
  await expect(calendar(page).getByRole('gridcell', { selected: true })).toHaveText('15')
  for (const [key, day] of [
    ['ArrowRight', '12-16'],
    ['ArrowDown', '12-23'],
    ['ArrowDown', '12-30'],
    ['ArrowDown', '12-31'],
    ['PageDown', '12-31'],
    ['PageUp', '11-30'],
    ['ArrowUp', '11-23'],
    ['ArrowLeft', '11-22'],
  ] as const) {
    await page.keyboard.press(key)
    await expect(at(`${NEXT}-${day}`)).toBeFocused()
  }
  await page.keyboard.press('Escape')
  await expect(calendar(page)).toBeHidden()
  await expect(counter.endDate).toHaveValue(`15/12/${NEXT}`)
})

test('the buttons beside the month turn it, and a click picks a day', async ({ counter }) => {
  await obtain(counter)
  const { page } = counter
  await counter.endDate.fill(`31/12/${NEXT}`)
  await opens(page).click()
  await expect(calendar(page).getByRole('button', { name: 'Volgende maand' })).toHaveAttribute(
    'aria-disabled',
    'true',
  )
  await calendar(page).getByRole('button', { name: 'Vorige maand' }).click()
  await expect(calendar(page).getByRole('status')).toHaveText(`november ${NEXT}`)
  await calendar(page)
    .getByRole('button', { name: inWords(`${NEXT}-11-11`) })
    .click()
  await expect(calendar(page)).toBeHidden()
  await expect(counter.endDate).toHaveValue(`11/11/${NEXT}`)
})

test('the calendar offers no day that is past, where one is required', async ({ counter }) => {
  await obtain(counter)
  const { page } = counter
  await opens(page).click()
  const days = calendar(page).locator('td button')
  await expect(days.last()).toBeVisible()
  const past = await days.evaluateAll((all) =>
    all.filter((one) => one instanceof HTMLButtonElement && one.disabled).map((one) => one.textContent),
  )
  expect(past).toEqual(Array.from({ length: Number(today.slice(-2)) - 1 }, (_, index) => String(index + 1)))
})

test('a calendar that can’t be fetched says so, and is fetched again', async ({ counter }) => {
  await obtain(counter)
  const { page } = counter
  await page.route('**/assets/part-*.js', (route) => route.abort())
  await opens(page).click()
  await expect(page.getByText('Een deel van het scherm kon niet opgehaald worden')).toBeVisible()
  await page.unroute('**/assets/part-*.js')
  await page.getByRole('button', { name: 'Opnieuw proberen' }).click()
  await expect(calendar(page)).toBeVisible()
})
