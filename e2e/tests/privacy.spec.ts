import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Response } from '@playwright/test'
import { privateValuesOf } from '../support/kept-private.ts'
import { ANKE } from '../support/people.ts'
import { expect, test } from '../support/test.ts'

/** A national number that no person has. */
const NOBODY = '99999999999'
const DIST = join(import.meta.dirname, '../../web/dist')

test('the token and its secret appear in no response, page, bundle or log line, and nothing personal in a log or storage', async ({
  counter,
  stack,
}) => {
  const { page } = counter
  const { control } = stack.sandbox
  const received: Promise<string>[] = []
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  page.on('response', (response) => received.push(wholeText(response)))

  // A refusal, a lost answer, an unknown person and a registration: all events with personal data that could be logged.
  await counter.signInOnScreen(ANKE)
  await counter.passholder.fill(NOBODY)
  await counter.passholder.press('Enter')
  await expect(counter.passholder).toHaveAttribute('aria-invalid', 'true')
  // A person found by name, and a prolongation.
  await counter.passholder.fill('noor de smet')
  await page.getByRole('button', { name: /Noor De Smet/ }).click()
  await page.getByRole('button', { name: 'Andere pashouder' }).click()
  await counter.find('0930010005013', 'Piet Verlopen')
  await page.getByRole('button', { name: 'Verlengen', exact: true }).click()
  await expect(page.getByText('Kansenstatuut verlengd')).toBeVisible()
  await page.getByRole('button', { name: 'Andere pashouder' }).click()
  await counter.find('71113090257', 'Jan Gewoon')
  await counter.choose('Verloren of gestolen')
  await counter.voucher.fill('1000000091')
  await counter.cardNumber.fill('0930020000103')
  await counter.register.click()
  await expect(counter.voucher).toHaveAttribute('aria-invalid', 'true')
  control.addFault({ call: 'newCard', fault: { kind: 'truncate' } })
  await counter.voucher.fill('')
  await counter.register.click()
  await expect(counter.done).toBeVisible()
  const pageText = await page.content()
  await page.getByRole('button', { name: 'Afmelden' }).click()
  await expect(page.getByRole('button', { name: 'Aanmelden met UiTID' })).toBeVisible()

  const responses = (await Promise.all(received)).join('\n')
  const bundle = globSync(`${DIST}/**/*.{js,css,html,map}`)
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n')
  const log = stack.log()
  const tokens = control.secrets()
  expect(tokens.length).toBeGreaterThan(0)
  for (const secret of [...tokens, stack.sandbox.consumerSecret]) {
    for (const [where, text] of Object.entries({ responses, pageText, bundle, log })) {
      expect(text.includes(secret), `a token or secret in ${where}`).toBe(false)
    }
  }

  const privateValues = privateValuesOf(stack.sandbox)
  const ours = asked.filter((address) => address.startsWith(stack.origin)).join('\n')
  expect(log).toContain('/api/registrations')
  for (const text of [log, ours]) {
    expect(privateValues.foundIn(text)).toEqual([])
    expect(text).not.toContain(NOBODY)
  }
  const stored = await page.evaluate(() => localStorage.length + sessionStorage.length)
  expect(stored).toBe(0)
  expect(
    await page.evaluate(async () => (await indexedDB.databases()).length + (await caches.keys()).length),
  ).toBe(0)
})

/** Status line, headers and body, as far as there is one. */
async function wholeText(response: Response): Promise<string> {
  const headers = JSON.stringify(await response.allHeaders())
  const body = await response.text().catch(() => '')
  // The sandbox's own login page isn't ours: only our own answers count.
  return new URL(response.url()).pathname.startsWith('/uitid/') ? '' : headers + body
}
