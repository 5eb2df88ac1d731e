import { holdRequests } from '../support/hold-requests.ts'
import { ANKE } from '../support/people.ts'
import { OFFERED, PIET, prolongDate } from '../support/prolonging.ts'
import { expect, test } from '../support/test.ts'

// Later parts can fail to load, one or all: the page says so, keeps the work, and tries again.
const AWAY = 'Een deel van het scherm kon niet opgehaald worden'
const PART = '**/assets/part-*.js'
const LATER = '**/assets/parts-*.js'

test('a list of the day that can’t be fetched is reported above the form, which stays', async ({
  counter,
}) => {
  const { page } = counter
  const list = page.getByRole('heading', { name: 'Vandaag' })
  await counter.signIn(ANKE)
  await counter.find('0930000422202', 'Jan Gewoon')
  await page.route(PART, (route) => route.abort())
  await page.getByRole('button', { name: 'Vandaag' }).click()
  await expect(page.getByText(AWAY)).toBeVisible()
  await expect(page.getByText('Jan Gewoon').first()).toBeVisible()
  await page.unroute(PART)
  await page.getByRole('button', { name: 'Opnieuw proberen' }).click()
  await expect(list).toBeFocused()
  await expect(page.getByText(AWAY)).toBeHidden()
  await page.keyboard.press('Escape')
  await expect(page.getByText('Jan Gewoon').first()).toBeVisible()
})

test('a part whose styles couldn’t be fetched is not shown without them', async ({ counter }) => {
  const { page } = counter
  const styles = '**/assets/part-*.css'
  const sheets = () =>
    page.evaluate(() => Array.from(document.styleSheets, ({ cssRules }) => cssRules.length > 0))
  await counter.signIn(ANKE)
  await expect(counter.passholder).toBeVisible()
  const before = (await sheets()).length
  await page.route(styles, (route) => route.abort())
  await page.getByRole('button', { name: 'Hulp' }).click()
  await expect(page.getByText('De hulp kon niet opgehaald worden.')).toBeVisible()
  await page.unroute(styles)
  await page.getByRole('button', { name: 'Hulp' }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
  expect((await sheets()).length).toBeGreaterThan(before)
  expect(await sheets()).not.toContain(false)
})

test('the form stays until the list of the day is there', async ({ counter }) => {
  const { page } = counter
  await counter.signIn(ANKE)
  await counter.find('0930000422202', 'Jan Gewoon')
  const held = await holdRequests(page, PART)
  await page.getByRole('button', { name: 'Vandaag' }).click()
  await held.asked
  await expect(page.getByRole('button', { name: 'Vandaag' })).toHaveAttribute('aria-busy', 'true')
  await expect(page.getByText('Jan Gewoon').first()).toBeVisible()
  held.release()
  await expect(page.getByRole('heading', { name: 'Vandaag' })).toBeFocused()
})

test('a registration waits for what shows its outcome, and for another press', async ({ counter, stack }) => {
  const { page } = counter
  const held = await holdRequests(page, LATER)
  const registrations = () => stack.sandbox.control.calls().filter(({ call }) => call === 'newCard')
  await counter.signIn(ANKE)
  await counter.find('0930000422202', 'We halen de pashouder op')
  await counter.cardNumber.fill('0930020000103')
  await counter.choose('Verloren of gestolen')
  await counter.register.click()
  held.release()
  await expect(page.getByText('Ligt klaar aan deze balie')).toBeVisible()
  expect(registrations()).toEqual([])
  await counter.register.click()
  await expect(counter.done).toBeVisible()
})

test('a press without later parts says at the button that it waits, or that they couldn’t be fetched', async ({
  counter,
}) => {
  const { page } = counter
  const atButton = page.getByRole('region', { name: 'In één oogopslag' }).locator('p[role="status"]')
  let release = Promise.withResolvers<'abort' | 'continue'>()
  await page.route(LATER, async (route) => route[await release.promise]())
  await counter.signIn(ANKE)
  await counter.find('0930000422202', 'We halen de pashouder op')
  await counter.cardNumber.fill('0930020000103')
  await counter.choose('Verloren of gestolen')
  await counter.register.click()
  await expect(atButton).toHaveText('We zoeken nog op. Druk daarna op Enter.')
  release.resolve('abort')
  await expect(atButton).toHaveText(AWAY)
  release = Promise.withResolvers()
  await counter.register.click()
  await expect(atButton).toHaveText('We zoeken nog op. Druk daarna op Enter.')
  release.resolve('continue')
  await expect(page.getByText('Ligt klaar aan deze balie')).toBeVisible()
  await expect(atButton).toBeEmpty()
  await counter.register.click()
  await expect(counter.done).toBeVisible()
})

test('without any later part the list of the day leaves no empty screen', async ({ counter }) => {
  const { page } = counter
  await page.route(LATER, (route) => route.abort())
  // The page fetches them once by itself, soon after the form is there.
  const fetchedAhead = page.waitForEvent('requestfailed')
  await counter.signIn(ANKE)
  await fetchedAhead
  await page.getByRole('button', { name: 'Vandaag' }).click()
  await expect(page.getByText(AWAY)).toBeVisible()
  await expect(counter.passholder).toBeVisible()
  await page.unroute(LATER)
  const again = page.getByRole('button', { name: 'Opnieuw proberen' })
  await again.click()
  await expect(again).toBeHidden()
  await expect(page.getByRole('heading', { name: 'Vandaag' })).toBeFocused()
})

test('help that can’t be fetched is reported, and fetched at the next press', async ({ counter }) => {
  const { page } = counter
  const help = page.getByRole('button', { name: 'Hulp' })
  await counter.signIn(ANKE)
  await page.route(PART, (route) => route.abort())
  await help.click()
  await expect(page.getByRole('alert')).toContainText('De hulp kon niet opgehaald worden')
  await page.unroute(PART)
  await help.click()
  await expect(page.getByRole('dialog', { name: 'Hulp' })).toBeVisible()
  await expect(page.getByText('De hulp kon niet opgehaald worden')).toBeHidden()
})

test('a scanner check that can’t be fetched is reported, and can be tried again', async ({ page, stack }) => {
  await page.route(PART, (route) => route.abort())
  await page.goto(`${stack.origin}/scanner`)
  await expect(page.getByText('De balie is even niet bereikbaar')).toBeVisible()
  await page.unroute(PART)
  await page.getByRole('button', { name: 'Opnieuw proberen' }).click()
  await expect(page.getByText('Nog niets gescand')).toBeVisible()
})

test('the result of a sign-in is reported as missing if it can’t be fetched', async ({ counter, stack }) => {
  const { page } = counter
  const news = '**/assets/news-part-*.js'
  await page.route(news, (route) => route.abort())
  await page.goto(stack.origin)
  await page.getByRole('button', { name: 'Aanmelden met UiTID' }).click()
  await page.getByRole('button', { name: 'Weigeren' }).click()
  await expect(page.getByText(AWAY)).toBeVisible()
  await page.unroute(news)
  await page.getByRole('button', { name: 'Opnieuw proberen' }).click()
  await expect(page.getByText('Je bent niet aangemeld')).toBeVisible()
})

test('a part of the screen that can’t be fetched is reported in its place', async ({ counter }) => {
  const { page } = counter
  await page.route(PART, (route) => route.abort())
  await counter.signIn(ANKE)
  await counter.find(PIET.card, PIET.name)
  await expect(counter.person.getByText(AWAY)).toBeVisible()
  await page.unroute(PART)
  await counter.person.getByRole('button', { name: 'Opnieuw proberen' }).click()
  await expect(prolongDate(page)).toHaveValue(OFFERED)
})

test('the notice comes together with the passholder: the elements below move once', async ({ counter }) => {
  const { page } = counter
  const held = await holdRequests(page, PART)
  await counter.signIn(ANKE)
  await counter.find(PIET.card)
  await held.asked
  await expect(page.getByRole('status').filter({ hasText: 'We halen de pashouder op' })).toBeVisible()
  await expect(counter.person.getByText(PIET.name, { exact: true })).toBeHidden()
  held.release()
  await expect(prolongDate(page)).toBeVisible()
  await expect(counter.person.getByText(PIET.name, { exact: true })).toBeVisible()
})
