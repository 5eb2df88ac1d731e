import { expectInDraft, expectNotInDraft } from '../support/draft.ts'
import { ANKE, BILAL } from '../support/people.ts'
import { counterScreen } from '../support/counter.ts'
import { typeAsScanner } from '../support/scanner-keys.ts'
import { expect, test } from '../support/test.ts'

/** Ways to type the known facts about a person, and who must be found. */
const WAYS: readonly [typed: string, found: string][] = [
  ['peeters an', 'An Peeters'],
  ['an peeters', 'An Peeters'],
  ['AN PEETERS', 'An Peeters'],
  ['Peeters, An', 'An Peeters'],
  ['peeters an 12/3/84', 'An Peeters'],
  ['an 12-03-1984', 'An Peeters'],
  ['peeters 12.3.1984', 'An Peeters'],
  ['12 maart 1984 peeters', 'An Peeters'],
  ['120384', 'An Peeters'],
  ['12031984', 'An Peeters'],
  ['12,3,84', 'An Peeters'],
  ['1984-03-12', 'An Peeters'],
  ['an.peeters@post.example an', 'An Peeters'],
  ['noor 9300', 'Noor De Smet'],
  ['de smet noor', 'Noor De Smet'],
  ['noor 4/5/16', 'Noor De Smet'],
  ['van der auwera sofie', 'Sofie Van der Auwera'],
  ['sofie auwera', 'Sofie Van der Auwera'],
  ["jef 't kint", "Jef 't Kint"],
  ['kint jef aalst', "Jef 't Kint"],
  ['de la fontaine liesbeth', 'Liesbeth de la Fontaine'],
  ["o'neill sean", "Sean O'Neill"],
  ['oneill sean', "Sean O'Neill"],
  ["d'hooge anne-marie", "Anne-Marie D'Hooge"],
  ['anne marie dhooge', "Anne-Marie D'Hooge"],
  ['lefevre chloe', 'Chloé Lefèvre'],
  ['Chloé Lefèvre aalst', 'Chloé Lefèvre'],
  ['nunez pena jose', 'José Núñez-Peña'],
  ['jean pierre claes-maes', 'Jean-Pierre Claes-Maes'],
  ['sara ben ali', 'Sara Ben Ali'],
  ['jan-willem van den broeck', 'Jan-Willem Van den Broeck'],
  ['marie ninove', 'Marie Ninove'],
  ['lede wouters', 'Lede Wouters'],
  ['uniek xander 9300 aalst', 'Xander Uniek'],
]

test('a person is found by any known facts', async ({ counter, page }) => {
  test.slow()
  await counter.signIn(ANKE)
  const list = page.getByRole('list', { name: 'Gevonden pashouders' })
  for (const [typed, found] of WAYS) {
    await counter.passholder.fill(typed)
    await counter.passholder.press('Enter')
    await expect(list.getByRole('button'), typed).toHaveCount(1)
    await expect(list.getByRole('button'), typed).toContainText(found)
    await expect(page.getByRole('button', { name: 'Andere pashouder' })).toBeHidden()
    await counter.passholder.fill('')
    await expect(list).toBeHidden()
  }
})

test('a list of 37 shows ten and asks for more; ten and one are all', async ({ counter, page }) => {
  await counter.signIn(ANKE)
  const list = page.getByRole('list', { name: 'Gevonden pashouders' })
  await counter.passholder.fill('peeters 9300')
  await expect(list.getByRole('button')).toHaveCount(10)
  await expect(page.getByText('37 gevonden, 10 getoond: vul iets aan.')).toBeVisible()
  await page.getByLabel('Voornaam').fill('ro')
  await expect(list.getByRole('button')).toHaveCount(1)
  await expect(list.locator('mark').first()).toHaveText('Ro')
  await counter.passholder.fill('decoster aalst')
  await page.getByLabel('Voornaam').fill('')
  await expect(list.getByRole('button')).toHaveCount(10)
  await expect(page.getByText('10 gevonden', { exact: true })).toBeVisible()
})

test('keys choose from the list, also a member without a card; the list is gone then', async ({
  counter,
  page,
}) => {
  await counter.signIn(ANKE)
  const list = page.getByRole('list', { name: 'Gevonden pashouders' })
  await counter.passholder.pressSequentially('van den broeck 9300', { delay: 120 })
  await expect(list.getByRole('button')).toHaveCount(5)
  await expect(list.getByRole('button').nth(2)).toContainText('Nog geen kaart')
  await expect(list.getByRole('button').filter({ hasText: 'Stijn' })).toContainText('geblokkeerd')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await expect(list.getByRole('button').nth(2)).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(counter.person).toContainText('Lore Van den Broeck')
  await expect(list).toBeHidden()
  await page.getByRole('button', { name: 'Andere pashouder' }).click()
  await expect(list).toBeHidden()
  await counter.passholder.pressSequentially('van den broeck 9300', { delay: 120 })
  await expect(list.getByRole('button')).toHaveCount(5)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Digit5')
  await expect(counter.person).toContainText('Stijn Van den Broeck')
})

test('a person found by name gets a new card like any other', async ({ counter, page, stack }) => {
  await counter.signIn(ANKE)
  const [card = ''] = stack.sandbox.control.bulk({ cards: 1, cardSystemId: 1, counterId: '1236' })
  await counter.passholder.pressSequentially('noor 9300', { delay: 120 })
  await page.getByRole('button', { name: /Noor De Smet/ }).click()
  await counter.scan(card)
  await counter.register.click()
  await expect(counter.done).toBeVisible()
})

test('a word taken for a place is put right by one press', async ({ counter, page }) => {
  await counter.signIn(ANKE)
  await counter.passholder.fill('wouters lede')
  await expect(page.getByLabel('Gemeente')).toHaveValue('lede')
  await page.getByRole('button', { name: 'De gemeente is een naam' }).click()
  await expect(page.getByLabel('Gemeente')).toHaveValue('')
  await expect(page.getByLabel('Voornaam')).toHaveValue('lede')
  await expect(page.getByRole('button', { name: /Lede Wouters/ })).toBeVisible()
  await expect(counter.passholder).toHaveValue('wouters lede')
})

test('no match: says who can’t be found by name and what to do, and reports a date that doesn’t exist', async ({
  counter,
  page,
  stack,
}) => {
  await counter.signIn(ANKE)
  await counter.passholder.fill('niemandal noor')
  await expect(
    page.getByText('Niemand gevonden. Wie alleen in een andere regio een kaart heeft'),
  ).toBeVisible()
  await counter.passholder.fill('peeters')
  await expect(page.getByText('Typ er nog iets bij')).toBeVisible()
  stack.sandbox.control.clearCalls()
  await page.getByLabel('Geboren op').fill('31/2/84')
  await expect(page.getByText('Deze geboortedatum bestaat niet')).toBeVisible()
  await page.getByLabel('Geboren op').fill('12/3/84')
  await expect(page.getByRole('button', { name: /An Peeters/ })).toBeVisible()
})

test('typing searches once a pause, and only with specific enough facts', async ({
  counter,
  page,
  stack,
}) => {
  await counter.signIn(ANKE)
  let asked = 0
  page.on('request', (request) => {
    if (request.url().endsWith('/api/passholder-searches')) asked += 1
  })
  stack.sandbox.control.clearCalls()
  await counter.passholder.pressSequentially('peeters an 12/3/84', { delay: 120 })
  await expect(page.getByRole('button', { name: /An Peeters/ })).toBeVisible()
  expect(asked).toBe(1)
})

test('a service that is slow or away, and a limit, lose no typed text', async ({ page, startOwnStack }) => {
  const stack = await startOwnStack({ RATE_LIMIT_SEARCHES_PER_HOUR: '2' })
  const counter = counterScreen(page, stack.origin)
  await counter.signIn(BILAL)
  await counter.workAt('Muntpunt')
  stack.sandbox.control.addFault({ call: 'search', fault: { kind: 'status', status: 502 }, times: null })
  await counter.passholder.fill('peeters an')
  await expect(page.getByText('UiTPAS gaf geen bruikbaar antwoord')).toBeVisible()
  stack.sandbox.control.clearFaults()
  stack.sandbox.control.addFault({ call: 'search', fault: { kind: 'delay', ms: 1500 } })
  await page.getByLabel('Postcode').fill('9300')
  await expect(page.getByText('We zoeken…')).toBeVisible()
  await expect(page.getByRole('button', { name: /An Peeters/ })).toBeVisible()
  await page.getByLabel('Gemeente').fill('Aalst')
  await expect(page.getByText('Je hebt al heel vaak op naam gezocht')).toBeVisible()
  await expect(page.getByLabel('Gemeente')).toHaveValue('Aalst')
  await expect(counter.passholder).toHaveValue('peeters an')
  await counter.passholder.fill('0930000422202')
  await expect(counter.person).toContainText('Jan Gewoon')
})

test('no person found stays on screen when the session ends', async ({ counter, page, stack }) => {
  await counter.signIn(ANKE)
  await counter.passholder.fill('peeters an')
  await expect(page.getByRole('button', { name: /An Peeters/ })).toBeVisible()
  stack.sandbox.control.revokeTokens()
  await counter.cardNumber.fill('0930020000103')
  await expect(page.getByRole('dialog')).toBeVisible()
  await expect(page.getByText('An Peeters')).toHaveCount(0)
})

test('no person found stays on screen after a sign-out in another window', async ({
  counter,
  page,
  stack,
}) => {
  await counter.signIn(ANKE)
  await counter.passholder.fill('peeters an')
  await expect(page.getByRole('button', { name: /An Peeters/ })).toBeVisible()
  const other = counterScreen(await page.context().newPage(), stack.origin)
  await other.page.goto(stack.origin)
  await other.page.getByRole('button', { name: 'Afmelden' }).click()
  await expect(other.page.getByRole('button', { name: 'Aanmelden met UiTID' })).toBeVisible()
  await page.bringToFront()
  // The next request reveals it, if the page hasn't noticed by itself.
  if (await counter.cardNumber.isVisible()) await counter.cardNumber.fill('0930020000103')
  await expect(page.getByText('An Peeters')).toHaveCount(0)
})

for (const suffix of ['Enter', 'Tab'] as const) {
  test(`a slow scan that ends in ${suffix} in a part of a name is looked up, and the name stays`, async ({
    counter,
    page,
  }) => {
    await counter.signIn(ANKE)
    await counter.passholder.fill('peeters')
    const name = page.getByRole('group', { name: 'Dit zoeken we' }).getByLabel('Naam', { exact: true })
    await name.focus()
    await page.keyboard.press('End')
    // Not known: the number is then in the search, and its message says so.
    await typeAsScanner(page, '0930999999905', { gapMs: 120, suffix })
    await expect(counter.passholder).toHaveValue('0930999999905')
    await expect(counter.passholder).toBeFocused()
    await expect(page.getByText('UiTPAS kent dit nummer niet')).toBeVisible()
    await counter.passholder.fill('peeters')
    await expect(name).toHaveValue('peeters')
    await name.focus()
    await page.keyboard.press('End')
    await typeAsScanner(page, '0930000422202', { gapMs: 120, suffix })
    await expect(counter.person).toContainText('Jan Gewoon')
  })
}

test('parts of a search that were corrected by hand are there after a reload, for that search alone', async ({
  counter,
  page,
}) => {
  await counter.signIn(ANKE)
  await counter.passholder.fill('sofie auwera')
  const part = (name: string) =>
    page.getByRole('group', { name: 'Dit zoeken we' }).getByLabel(name, { exact: true })
  await part('Naam').fill('van der auwera')
  await part('Voornaam').fill('')
  await part('Postcode').fill('9300')
  await expectInDraft(page, '9300')
  await page.reload()
  await expect(counter.passholder).toHaveValue('sofie auwera')
  await expect(part('Naam')).toHaveValue('van der auwera')
  await expect(part('Voornaam')).toHaveValue('')
  await expect(part('Postcode')).toHaveValue('9300')
  await counter.passholder.fill('')
  await counter.passholder.fill('an peeters')
  await expect(part('Postcode')).toHaveValue('')
  await expectInDraft(page, 'an peeters')
  await expectNotInDraft(page, '9300')
})
