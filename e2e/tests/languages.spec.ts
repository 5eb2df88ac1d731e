import { fillIn } from '../support/fill-in.ts'
import { LANGUAGES } from '../support/languages.ts'
import { ANKE } from '../support/people.ts'
import { expect, test } from '../support/test.ts'

const TITLES = {
  nl: 'Nieuwe kaart registreren',
  fr: 'Enregistrer une nouvelle carte',
  en: 'Register new card',
  de: 'Neue Karte registrieren',
}

test('the language changes without losing the form, and is there after a reload', async ({ counter }) => {
  const { page } = counter
  await fillIn(counter, { voucher: 'ABC123' })
  for (const language of LANGUAGES) {
    await page.locator('header select').selectOption(language)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(TITLES[language])
    await expect(page.locator('html')).toHaveAttribute('lang', language)
    await expect(page.locator('#field-voucherNumber')).toHaveValue('ABC123')
    await expect(page.getByRole('radio', { checked: true })).toHaveCount(1)
  }
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(TITLES.de)
})

test('a browser in French opens in French, and the BFF and UiTID speak it too', async ({
  browser,
  stack,
}) => {
  stack.forget()
  const page = await browser.newPage({ locale: 'fr-BE' })
  await page.goto(stack.origin)
  await page.getByRole('button', { name: 'Se connecter avec UiTID' }).click()
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr')
  await page.getByRole('button', { name: ANKE }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(TITLES.fr)
  await page.locator('#field-uid').fill('0930099999904')
  await expect(page.locator('#field-uid-message')).toContainText(/connaît|inconnu/)
  await page.close()
})

test('no other language is fetched than the one that is used', async ({ counter }) => {
  const { page } = counter
  const fetched: string[] = []
  page.on('request', (request) => fetched.push(new URL(request.url()).pathname))
  await counter.signIn(ANKE)
  await expect(counter.passholder).toBeVisible()
  expect(fetched.filter((path) => /\/(?:nl|fr|en|de)-[^/]+\.js$/.test(path))).toEqual([
    expect.stringMatching(/\/nl-/),
  ])
  await page.locator('header select').selectOption('fr')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(TITLES.fr)
  expect(fetched.some((path) => /\/fr-[^/]+\.js$/.test(path))).toBe(true)
})

test('a language that can’t be fetched is reported, and nothing changes', async ({ counter }) => {
  const { page } = counter
  await counter.signIn(ANKE)
  await page.route(/\/fr-[^/]+\.js$/, (route) => route.abort())
  await page.locator('header select').selectOption('fr')
  await expect(page.getByText('Die taal kon niet opgehaald worden.')).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(TITLES.nl)
})
