import { readFile } from 'node:fs/promises'
import type { Today } from '@balie/shared'
import { fillIn } from '../support/fill-in.ts'
import { ANKE } from '../support/people.ts'
import { holdRequests } from '../support/hold-requests.ts'
import { replacePrintDialog, showPrinted } from '../support/receipt.ts'
import { expect, test } from '../support/test.ts'

test('the list of today shows the registrations and the proceeds, without names', async ({ counter }) => {
  const { page } = counter
  await fillIn(counter, {})
  await expect(counter.price).toHaveText('€ 5,00')
  await counter.register.click()
  await expect(counter.done).toBeVisible()
  await page.getByRole('button', { name: 'Vandaag' }).click()
  await expect(page.getByRole('heading', { name: 'Vandaag' })).toBeFocused()
  const row = page.getByRole('row').nth(1)
  await expect(row).toContainText('0930 0200 0010 3')
  await expect(row).toContainText('Verloren of gestolen')
  await expect(row).toContainText('Geregistreerd')
  await expect(page.getByRole('main').getByText('€ 5,00').first()).toBeVisible()
  await expect(page.getByRole('main')).not.toContainText('Gewoon')

  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Bewaar als CSV' }).click()
  const file = await download
  expect(file.suggestedFilename()).toMatch(/^uitpas-\d{4}-\d\d-\d\d\.csv$/)
  expect(await readFile(await file.path(), 'utf8')).toContain(
    ';0930 0200 0010 3;Verloren of gestolen;;5,00;geregistreerd',
  )

  await page.keyboard.press('Escape')
  await expect(counter.done).toBeVisible()
  await expect(page.getByRole('main')).toBeFocused()
})

test('a list that is left open over midnight is saved under the date of the lines in the file', async ({
  counter,
}) => {
  const { page } = counter
  // The page's clock tells no date here: the BFF does, and its day began after this list was fetched.
  await page.route('**/api/registrations?state=today', async (route) => {
    if (route.request().headers()['accept']?.includes('csv')) return route.continue()
    const response = await route.fetch()
    const today = (await response.json()) as Today
    return route.fulfill({ response, json: { ...today, date: '2026-11-28' } })
  })
  await fillIn(counter, {})
  await counter.register.click()
  await expect(counter.done).toBeVisible()
  await page.getByRole('button', { name: 'Vandaag' }).click()
  await expect(page.getByText('28 november 2026')).toBeVisible()
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Bewaar als CSV' }).click()
  expect((await download).suggestedFilename()).not.toContain('2026-11-28')
})

test('a scan while the list is shown goes to the form, which comes back', async ({ counter }) => {
  const { page } = counter
  await counter.signIn(ANKE)
  await expect(counter.passholder).toBeFocused()
  await page.getByRole('button', { name: 'Vandaag' }).click()
  await expect(page.getByText('nog niets geregistreerd')).toBeVisible()
  await counter.scan('0930000422202')
  await expect(counter.person).toContainText('Jan Gewoon')
  await expect(page.getByRole('heading', { name: 'Vandaag' })).toHaveCount(0)
})

test('the form behind the list takes no keys, and an outcome comes before the list', async ({
  counter,
  stack,
}) => {
  const { page } = counter
  const list = page.getByRole('heading', { name: 'Vandaag' })
  await fillIn(counter, {})
  await expect(counter.price).toHaveText('€ 5,00')
  await page.getByRole('button', { name: 'Vandaag' }).click()
  await expect(list).toBeFocused()
  for (const keys of ['Digit2', 'Shift+Delete', 'Control+Enter']) await page.keyboard.press(keys)
  await page.keyboard.press('Escape')
  await expect(list).toHaveCount(0)
  await expect(page.getByRole('radio', { name: 'Verloren of gestolen' })).toBeChecked()
  await expect(counter.cardNumber).toHaveValue(/^0930/)
  expect(stack.sandbox.control.calls().filter(({ call }) => call === 'newCard')).toEqual([])

  const held = await holdRequests(page, '**/api/registrations')
  await counter.register.click()
  await expect(page.getByRole('button', { name: 'Bezig met registreren' })).toBeVisible()
  await page.getByRole('button', { name: 'Vandaag' }).click()
  await expect(list).toBeFocused()
  held.release()
  await expect(counter.done).toBeVisible()
})

test('a receipt is printed alone', async ({ counter }) => {
  const { page } = counter
  await replacePrintDialog(page)
  await fillIn(counter, {})
  await counter.register.click()
  await expect(counter.done).toBeVisible()
  await page.getByRole('button', { name: 'Bewijs afdrukken' }).click()
  await showPrinted(page)
  await expect(page.getByRole('heading', { name: 'Je nieuwe UiTPAS' })).toBeVisible()
  await expect(counter.done).toBeHidden()
  await expect(page.locator('[data-receipt]')).toContainText('0930 0200 0010 3')
  await expect(page.locator('[data-receipt]')).not.toContainText('Gewoon')
})
