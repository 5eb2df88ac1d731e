import type { Page } from '@playwright/test'
import { type Scanner, typeAsScanner } from '../support/scanner-keys.ts'
import { expect, test } from '../support/test.ts'

const CARD = '0930000422202'
const CARD_SHOWN = 'UiTPAS 0930 0004 2220 2'
const SIX_AND_EIGHT = '0930000046688'
const JAN = '71113090257'

function result(page: Page) {
  return page.getByRole('region', { name: 'Wat er binnenkwam' })
}

function fact(page: Page, term: string) {
  return result(page).locator('dl > div').filter({ hasText: term }).getByRole('definition')
}

test.beforeEach(async ({ page, stack }) => {
  await page.goto(`${stack.origin}/scanner`)
  await expect(result(page)).toContainText('Nog niets gescand')
})

test('works without a session, sends nothing, and has a way back', async ({ page, stack }) => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await typeAsScanner(page, JAN)
  await expect(result(page)).toContainText('Rijksregisternummer')
  await expect(page).toHaveTitle('Scanner nakijken – UiTPAS-balie')
  expect(asked).toEqual([])
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0)
  await page.getByRole('link', { name: 'Naar de balie' }).click()
  const [check] = await Promise.all([
    page.waitForEvent('popup'),
    page.getByRole('link', { name: 'Scanner nakijken' }).click(),
  ])
  await expect(check).toHaveURL(`${stack.origin}/scanner`)
  await expect(result(check)).toBeVisible()
})

const FINE: { name: string; scanner: Scanner; code?: string; says: string }[] = [
  {
    name: 'a US scanner on a Belgian computer',
    scanner: { host: 'be', setting: 'us' },
    says: 'De scanner staat op Amerikaans QWERTY, deze computer op Belgisch AZERTY: geen probleem, wij lezen dat.',
  },
  {
    name: 'a US scanner on a US computer',
    scanner: { host: 'us', setting: 'us' },
    says: 'De scanner staat op Amerikaans QWERTY, deze computer op QWERTY.',
  },
  {
    name: 'an AZERTY scanner on a Belgian computer',
    scanner: { host: 'be', setting: 'azerty' },
    says: 'De scanner staat op AZERTY, deze computer op AZERTY.',
  },
  {
    name: 'a scanner that uses the numpad',
    scanner: { setting: 'numpad' },
    says: 'De scanner stuurt gewone cijfers (cijferblok of tekens)',
  },
]

for (const { name, scanner, says } of FINE) {
  test(`${name} is fine`, async ({ page }) => {
    await typeAsScanner(page, SIX_AND_EIGHT, scanner)
    await expect(result(page).getByRole('status')).toHaveText('UiTPAS 0930 0000 4668 8')
    await expect(result(page)).toContainText('Alles in orde')
    await expect(fact(page, 'Toetsenbord')).toContainText(says)
    await expect(fact(page, 'Erachter')).toHaveText('Enter')
    await expect(fact(page, 'Snelheid')).toContainText('gemiddeld 8 ms')
    await expect(page.getByLabel('Proefveld')).toHaveValue('')
  })
}

test('possible improvements of the settings are shown', async ({ page }) => {
  await typeAsScanner(page, CARD, { suffix: 'none', gapMs: 70 })
  await expect(result(page).getByRole('status')).toHaveText(CARD_SHOWN)
  await expect(result(page).getByRole('listitem')).toHaveText([
    /De scanner typt traag/,
    /Er komt geen Enter of Tab na de code/,
  ])
  await expect(fact(page, 'Erachter')).toHaveText('niets')
})

test('a misread, and a scanner that is too slow to be seen as one', async ({ page }) => {
  await typeAsScanner(page, '0930000422203')
  await expect(result(page).getByRole('status')).toHaveText('Fout gelezen')
  await expect(result(page)).toContainText('Het controlecijfer klopt niet')
  await typeAsScanner(page, CARD, { gapMs: 130 })
  await expect(result(page).getByRole('status')).toHaveText(`Niet als scan herkend: ${CARD_SHOWN}`)
  await expect(result(page)).toContainText('De scanner typt zo traag')
})

test('a person who types', async ({ page }) => {
  await page.keyboard.type('pas 12', { delay: 120 })
  await expect(result(page).getByRole('status')).toHaveText('Getypt, niet gescand')
  await expect(page.getByLabel('Proefveld')).toHaveValue('pas 12')
  await expect(fact(page, 'Wat binnenkwam')).toHaveText('pas 12')
})

test('a text in one go, with and without a meaning', async ({ page }) => {
  await page.keyboard.insertText(CARD)
  await expect(result(page).getByRole('status')).toHaveText(CARD_SHOWN)
  await expect(result(page)).toContainText('De code kwam in één keer binnen')
  await expect(page.getByLabel('Proefveld')).toHaveValue('')
  await page.keyboard.insertText('hallo daar')
  await expect(result(page).getByRole('status')).toHaveText('Onbekende tekst')
  await expect(page.getByLabel('Proefveld')).toHaveValue('hallo daar')
})

test('a second scan, with the first below it, key by key, until it is cleared', async ({ page }) => {
  await typeAsScanner(page, JAN, { suffix: 'Tab' })
  await expect(result(page).getByRole('status')).toHaveText('Rijksregisternummer')
  await expect(fact(page, 'Erachter')).toHaveText('Tab')
  await expect(page.getByLabel('Proefveld')).toBeFocused()
  expect(await page.content()).not.toContain(JAN)
  await typeAsScanner(page, CARD)
  await expect(result(page).getByRole('status')).toHaveText(CARD_SHOWN)
  await expect(page.getByRole('region', { name: 'Eerder gescand' })).toContainText('Rijksregisternummer')
  await page.getByText('Toets na toets').click()
  await expect(page.getByRole('row')).toHaveCount(14)
  await expect(page.getByRole('row').nth(1)).toContainText('Digit0')
  await page.getByRole('button', { name: 'Wissen' }).click()
  await expect(result(page)).toContainText('Nog niets gescand')
  await expect(page.getByLabel('Proefveld')).toBeFocused()
})

test('fits a phone', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 844 })
  await typeAsScanner(page, CARD, { suffix: 'none' })
  await expect(result(page)).toContainText(CARD_SHOWN)
  await page.getByText('Toets na toets').click()
  const across = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(across).toBe(0)
})
