import { expect, test } from '../support/test.ts'

test('opened at another address of the same machine, the page names the usual one as a link', async ({
  page,
  stack,
}) => {
  const usual = stack.origin
  const other = usual.includes('127.0.0.1')
    ? usual.replace('127.0.0.1', 'localhost')
    : usual.replace('localhost', '127.0.0.1')
  await page.goto(other)
  await page.getByRole('button', { name: 'Aanmelden met UiTID' }).click()
  const link = page.getByRole('alert').getByRole('link', { name: usual })
  await expect(link).toBeVisible()
  await link.click()
  await expect(page).toHaveURL(`${usual}/`)
})
