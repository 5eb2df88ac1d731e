import { ANKE, EVA } from '../support/people.ts'
import { pressAfterLooking, watchHands } from '../support/person-keys.ts'
import { GREET, OFFERED, PIET, prolongButton, prolongDate, sentProlongations } from '../support/prolonging.ts'
import { replacePrintDialog, showPrinted } from '../support/receipt.ts'
import { expect, test } from '../support/test.ts'
import { thisYear } from '../support/this-year.ts'

const FONS = { card: '0930010017018', name: 'Fons Foto' }
const TYPED = `31/12/${String(thisYear())}`

for (const { card, name } of [PIET, GREET, FONS]) {
  test(`${name} needs no new card: prolonged until 30 April of next year, once`, async ({
    counter,
    stack,
  }) => {
    const { page } = counter
    await counter.signIn(ANKE)
    await counter.find(card, name)
    await expect(counter.person).toContainText('daarvoor is geen nieuwe kaart nodig')
    await expect(prolongDate(page)).toHaveValue(OFFERED)
    await prolongButton(page).dblclick()
    await expect(counter.person).toContainText(`Kansenstatuut verlengd tot en met ${OFFERED}`)
    // The facts above it are up to date too, and prolonging is no longer offered.
    await expect(counter.person).toContainText(`Kansenstatuut tot en met ${OFFERED}`)
    await expect(prolongDate(page)).toBeHidden()
    expect(sentProlongations(stack)).toHaveLength(1)
  })
}

test('Enter in the date goes to the button that prolongs', async ({ counter, stack }) => {
  const { page } = counter
  await watchHands(page)
  await counter.signIn(ANKE)
  await counter.find(PIET.card, PIET.name)
  await prolongDate(page).fill(TYPED)
  await pressAfterLooking(page, 'Enter')
  await expect(prolongButton(page)).toBeFocused()
  expect(sentProlongations(stack)).toEqual([])
  await pressAfterLooking(page, 'Enter')
  await expect(counter.person).toContainText(`Kansenstatuut verlengd tot en met ${TYPED}`)
})

test('a passholder who is scanned again after it has the new end date', async ({ counter, stack }) => {
  const { page } = counter
  await counter.signIn(ANKE)
  await counter.find(PIET.card, PIET.name)
  await prolongButton(page).click()
  await expect(counter.person).toContainText(`Kansenstatuut tot en met ${OFFERED}`)
  await counter.scan(PIET.card)
  await expect(page.getByText('Deze pashouder staat er al.')).toBeVisible()
  await expect(counter.person).toContainText(`Kansenstatuut tot en met ${OFFERED}`)
  await expect(counter.person).not.toContainText('verlopen')
  await counter.cardNumber.fill('0930020000111')
  await counter.choose('Verloren of gestolen')
  await counter.register.click()
  await expect(counter.done).toBeVisible()
  expect(sentProlongations(stack)).toHaveLength(1)
})

test('the next scan begins the next passholder', async ({ counter, stack }) => {
  const { page } = counter
  await counter.signIn(ANKE)
  await counter.find(PIET.card, PIET.name)
  await prolongButton(page).click()
  const done = counter.person.getByRole('status').filter({ hasText: 'Kansenstatuut verlengd' })
  await expect(done).toBeFocused()
  expect(stack.sandbox.state.passholder(PIET.uid)?.memberships[0]?.kansenstatuut?.endDate).toBe(
    `${String(thisYear() + 1)}-04-30`,
  )
  await counter.scan('0930000422202')
  await expect(counter.person).toContainText('Jan Gewoon')
  await expect(counter.person).not.toContainText('verlengd')
})

test('a counter that may not grant it says where to go; others see nothing', async ({ counter }) => {
  const { page } = counter
  await counter.signIn(EVA)
  await counter.find(PIET.card, PIET.name)
  await expect(counter.person).toContainText('Deze balie mag het niet verlengen')
  await expect(prolongButton(page)).toBeHidden()
  await page.getByRole('button', { name: 'Andere pashouder' }).click()
  await counter.find('0930000166411', 'Mia Kansrijk')
  await expect(counter.person).not.toContainText('geen nieuwe kaart nodig')
})

test('it is in the list of the day, by card and without a name, with a receipt', async ({ counter }) => {
  const { page } = counter
  await replacePrintDialog(page)
  await counter.signIn(ANKE)
  await counter.find(PIET.card, PIET.name)
  await prolongButton(page).click()
  await page.getByRole('button', { name: 'Bewijs afdrukken' }).click()
  await showPrinted(page)
  const receipt = page.locator('[data-receipt]')
  await expect(receipt).toBeVisible()
  for (const text of ['Je kansenstatuut is verlengd', '0930 0100 0501 3', OFFERED])
    await expect(receipt).toContainText(text)
  await expect(receipt).not.toContainText('Verlopen')
  await page.emulateMedia({ media: 'screen' })
  await page.getByRole('button', { name: 'Vandaag' }).click()
  const row = page.getByRole('row').filter({ hasText: '0930 0100 0501 3' }).first()
  await expect(row).toContainText(`Kansenstatuut tot en met ${OFFERED}`)
  await expect(row).toContainText('Verlengd')
  await expect(page.getByRole('main')).not.toContainText('Verlopen')
  await row.getByRole('button', { name: 'Bewijs afdrukken van de verlenging' }).click()
  await page.emulateMedia({ media: 'print' })
  await expect(receipt).toContainText(OFFERED)
})
