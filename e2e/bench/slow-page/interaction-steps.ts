import { expect, type Locator, type Page } from '@playwright/test'
import type { CounterScreen } from '../../support/counter.ts'
import { MUNTPUNT } from '../../support/people.ts'
import { look, pressAfterLooking } from '../../support/person-keys.ts'
import { scanAtPace } from './scan-at-pace.ts'
import type { Stack } from '../../support/stack.ts'

const TYPING_GAP_MS = 120

/** A scan, key or click, which is done once its result is on screen. */
export type Step = [name: string, act: () => Promise<void>]

/** Lists the scans, keys and clicks of the work at a counter, in their order, from an empty form on. */
export function interactionSteps(counter: CounterScreen, stack: Stack): Step[] {
  return [...registrationSteps(counter, stack), ...searchSteps(counter)]
}

/** A registration with a scanner and the keyboard, and another with the pointer. */
function registrationSteps({ page, ...counter }: CounterScreen, { sandbox }: Stack): Step[] {
  const [card = '', otherCard = ''] = sandbox.control.bulk({
    cards: 2,
    kansenpas: false,
    cardSystemId: 1,
    counterId: MUNTPUNT.id,
  })
  const another = () => expect(page.getByRole('button', { name: 'Andere pashouder' })).toBeVisible()
  const ready = () => expect(page.getByText('Ligt klaar aan deze balie')).toBeVisible()
  const priced = () => expect(counter.price).toHaveText('€ 5,00')
  const empty = () => expect(counter.passholder).toBeFocused()
  return [
    ['scan of the passholder', () => scanAtPace(page, '0930000422202').then(another)],
    ['scan of the new card', () => scanAtPace(page, card).then(ready)],
    ['key of the reason', () => pressAfterLooking(page, 'Digit1').then(priced)],
    ['Enter', () => pressAfterLooking(page, 'Enter').then(() => expect(counter.done).toBeVisible())],
    [
      'click on the next passholder',
      () => page.getByRole('button', { name: 'Volgende pashouder' }).click().then(empty),
    ],
    ['a letter in the search field', () => counter.passholder.press('x')],
    ['scan of another passholder', () => scanAtPace(page, '0930010014007').then(another)],
    ['a digit in the card field', () => counter.cardNumber.press('0')],
    ['scan over what was typed', () => scanAtPace(page, otherCard).then(ready)],
    [
      'click on a reason',
      () => page.getByRole('radio', { name: 'Verloren of gestolen' }).check().then(priced),
    ],
    ['a letter in the voucher field', () => counter.voucher.press('x')],
    [
      'click on starting over',
      () => page.getByRole('button', { name: 'Opnieuw beginnen' }).click().then(empty),
    ],
  ]
}

/** Finds people by name: a list of ten, including one whose kansenstatuut can be prolonged. */
function searchSteps({ page, ...counter }: CounterScreen): Step[] {
  const list = page.getByRole('list', { name: 'Gevonden pashouders' })
  const found = list.getByRole('button')
  const firstName = page.getByLabel('Voornaam')
  const another = page.getByRole('button', { name: 'Andere pashouder' })
  const shows = (count: number) => expect(found).toHaveCount(count)
  const chooseAnother = () => another.click().then(() => expect(counter.passholder).toBeFocused())
  return [
    ['a name, letter by letter', () => typeByHand(counter.passholder, 'peeters 9300').then(() => shows(10))],
    ['a letter in a part of the name', () => firstName.press('r').then(() => shows(2))],
    ['a second letter', () => firstName.press('o').then(() => shows(1))],
    ['a letter is taken away', () => firstName.press('Backspace').then(() => shows(2))],
    ['the last letter is taken away', () => firstName.press('Backspace').then(() => shows(10))],
    [
      'ArrowDown into the list',
      () => counter.passholder.press('ArrowDown').then(() => expect(found.first()).toBeFocused()),
    ],
    [
      'ArrowDown in the list',
      () =>
        found
          .first()
          .press('ArrowDown')
          .then(() => expect(found.nth(1)).toBeFocused()),
    ],
    [
      'Enter on one of the ten',
      () => pressAfterLooking(page, 'Enter').then(() => expect(another).toBeVisible()),
    ],
    ['click on another passholder', chooseAnother],
    ['the name once more', () => typeByHand(counter.passholder, 'peeters 9300').then(() => shows(10))],
    [
      'click on one of the ten',
      () =>
        found
          .nth(4)
          .click()
          .then(() => expect(another).toBeVisible()),
    ],
    ['click on another passholder, again', chooseAnother],
    [
      'scan of somebody to prolong',
      () => scanAtPace(page, '0930010005013').then(() => expect(prolong(page)).toBeVisible()),
    ],
    [
      'click on prolonging',
      () =>
        prolong(page)
          .click()
          .then(() => expect(page.getByText(/Kansenstatuut verlengd/)).toBeVisible()),
    ],
  ]
}

function prolong(page: Page): Locator {
  return page.getByRole('button', { name: 'Verlengen', exact: true })
}

/** Types at the pace of a person, so that it isn't taken for a scan. */
async function typeByHand(field: Locator, text: string): Promise<void> {
  await look(field.page())
  await field.pressSequentially(text, { delay: TYPING_GAP_MS })
}
