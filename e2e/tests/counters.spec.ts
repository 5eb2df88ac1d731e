import { ANKE, BILAL } from '../support/people.ts'
import { counterScreen } from '../support/counter.ts'
import { expect, test } from '../support/test.ts'

const JAN_CARD = '0930000422202'

test('an employee with one counter works there at once', async ({ counter }) => {
  await counter.signIn(ANKE)
  await expect(counter.passholder).toBeFocused()
  await expect(counter.page.getByRole('banner')).toContainText('Balie Muntpunt')
})

test('an employee with several chooses first, by a part of the name', async ({ counter }) => {
  const { page } = counter
  await counter.signIn(BILAL)
  await expect(page.getByRole('heading', { name: 'Aan welke balie werk je?' })).toBeVisible()
  const search = page.getByLabel('Zoek je balie')
  await expect(search).toBeFocused()
  const list = page.getByRole('list', { name: 'Balies' })
  await expect(list.getByRole('listitem')).toHaveCount(4)
  await page.keyboard.type('nergens')
  await expect(search).toHaveAttribute('aria-invalid', 'true')
  await search.fill('zuid')
  await expect(list.getByRole('listitem')).toHaveCount(1)
  // A scan is looked up once there is a counter.
  await counter.scan(JAN_CARD)
  await expect(search).toHaveValue('zuid')
  await expect(search).toBeFocused()
  // An Enter right behind a scan is the scanner's.
  await expect(async () => {
    await page.keyboard.press('Enter')
    await expect(search).toBeHidden({ timeout: 300 })
  }).toPass()
  await expect(page.getByRole('button', { name: /^Balie/ })).toContainText('Zuiderpark')
  await expect(counter.person).toContainText('Jan Gewoon')
})

test('the choice is remembered for the employee, on another PC too', async ({ counter, browser, stack }) => {
  await counter.signIn(BILAL)
  await counter.workAt('Bib De Zandloper')
  const elsewhere = await browser.newContext()
  const other = counterScreen(await elsewhere.newPage(), stack.origin)
  await other.signInOnScreen(BILAL)
  await expect(other.page.getByRole('button', { name: /^Balie/ })).toContainText('Zandloper')

  // Another employee on that PC has a counter of their own.
  await other.page.getByRole('button', { name: 'Afmelden' }).click()
  await other.signInOnScreen(ANKE)
  await expect(other.page.getByRole('banner')).toContainText('Muntpunt')
  await elsewhere.close()
})

test('switching keeps the form where it still makes sense, and says where it doesn’t', async ({
  counter,
  stack,
}) => {
  const { page } = counter
  await counter.signIn(BILAL)
  await counter.workAt('Muntpunt')
  await counter.find(JAN_CARD, 'Jan Gewoon')
  await counter.choose('Verloren of gestolen')
  await counter.cardNumber.fill('0930020000103')
  await expect(page.getByText('Ligt klaar aan deze balie')).toBeVisible()

  await page.getByRole('button', { name: /^Balie/ }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Bib De Zandloper' }).click()
  await expect(
    page.getByText(/Je werkt nu aan Bib De Zandloper.*Kijk na.*Nummer van de nieuwe kaart/),
  ).toBeVisible()
  await expect(counter.cardNumber).toHaveAttribute('aria-invalid', 'true')
  expect(await counter.messageOf(counter.cardNumber)).toContain('bij een andere balie')
  await expect(counter.person).toContainText('Jan Gewoon')
  await expect(page.getByRole('radio', { name: 'Verloren of gestolen' })).toBeChecked()

  await counter.cardNumber.fill('0930021000102')
  await expect(page.getByText(/Je werkt nu aan Bib De Zandloper.*blijft staan/)).toBeVisible()
  await counter.register.click()
  await expect(counter.done).toBeVisible()
  const newCard = stack.sandbox.control.calls().find(({ call }) => call === 'newCard')
  expect(newCard?.form).toContainEqual(['balieConsumerKey', 'a1f3c0de9b5e4c6d8f70123456789abc'])
})

test('not switching after all changes nothing', async ({ counter }) => {
  const { page } = counter
  await counter.signIn(BILAL)
  await counter.workAt('Muntpunt')
  const button = page.getByRole('button', { name: 'Balie Muntpunt' })
  await button.click()
  await expect(page.getByLabel('Zoek je balie')).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(button).toBeFocused()
})

test('a choice that can’t be kept still counts here, and the page says so', async ({ counter }) => {
  const { page } = counter
  await page.route('**/api/session/counter', (route) => route.abort())
  await counter.signIn(BILAL)
  await counter.workAt('Muntpunt')
  await expect(page.getByText('Je keuze van balie bewaren lukte niet')).toBeVisible()
  await counter.find(JAN_CARD, 'Jan Gewoon')
})
