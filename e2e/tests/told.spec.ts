import { randomUUID } from 'node:crypto'
import type { Browser, Page, Route } from '@playwright/test'
import { type CounterScreen, counterScreen } from '../support/counter.ts'
import { fillIn } from '../support/fill-in.ts'
import { ANKE } from '../support/people.ts'
import type { Stack } from '../support/stack.ts'
import { expect, test } from '../support/test.ts'
import { writesOf } from '../support/writes.ts'

/** His old card is blocked already, so there is one write, and no look-up before it. */
const BART = '0930010014007'
const REGISTRATIONS = '**/api/registrations'
const TOLD = '**/api/registrations/told'
const LATE_MS = 10_000

function rows(page: Page) {
  return page.getByRole('region', { name: 'Eerdere registraties' }).getByRole('listitem')
}

async function readyToRegister(counter: CounterScreen) {
  await fillIn(counter, { old: BART })
  await expect(counter.page.getByText('Ligt klaar aan deze balie')).toBeVisible()
}

async function otherPc(browser: Browser, stack: Stack) {
  const there = counterScreen(await (await browser.newContext()).newPage(), stack.origin)
  await there.signIn(ANKE)
  await expect(there.passholder).toBeVisible()
  return there
}

/** Lets the BFF do its work, and loses its answer on the way to this PC. */
async function loseTheAnswer(route: Route) {
  await route.fetch()
  await route.abort()
}

test('an answer that is lost behind the BFF, and a reload: registered, and no other card is asked for', async ({
  counter,
  stack,
}) => {
  const { page } = counter
  await readyToRegister(counter)
  await page.route(REGISTRATIONS, loseTheAnswer)
  await counter.register.click()
  await expect(page.getByRole('heading', { name: /We weten nog niet of de kaart/ })).toBeFocused()
  await page.reload()
  await expect(counter.done).toBeFocused()
  await expect(page.getByRole('definition').filter({ hasText: '0930 0200 0010 3' })).toBeVisible()
  await expect(page.getByText('Geef ze mee en neem geen andere.')).toBeVisible()
  await expect(rows(page)).toHaveCount(0)
  await expect(page.getByText(/Scan de nieuwe|Neem een andere/)).toBeHidden()
  await page.getByRole('button', { name: 'Volgende pashouder' }).click()
  await expect(counter.cardNumber).toHaveValue('')
  expect(writesOf(stack)).toEqual(['newCard'])
})

test('an end is on the list of every PC until it was on screen, and of none from then on', async ({
  counter,
  stack,
  browser,
}) => {
  const { page } = counter
  await readyToRegister(counter)
  await page.route(REGISTRATIONS, loseTheAnswer)
  await counter.register.click()
  await expect.poll(() => writesOf(stack)).toEqual(['newCard'])
  await page.close()

  const there = await otherPc(browser, stack)
  await expect(rows(there.page)).toContainText(
    'Kaart 0930 0200 0010 3 voor Bart Geblokkeerd is geregistreerd',
  )
  await there.page.reload()
  await expect(rows(there.page)).toContainText('is geregistreerd')
  const acknowledged = there.page.waitForResponse(TOLD)
  await rows(there.page).getByRole('button', { name: 'Gezien' }).click()
  await expect(rows(there.page)).toHaveCount(0)
  expect((await acknowledged).status()).toBe(204)
  const elsewhere = await otherPc(browser, stack)
  await expect(rows(elsewhere.page)).toHaveCount(0)
})

test('an end that couldn’t be acknowledged is acknowledged later', async ({ counter, stack, browser }) => {
  const { page } = counter
  await readyToRegister(counter)
  await page.route(TOLD, (route) => route.abort())
  await counter.register.click()
  await expect(counter.done).toBeVisible()
  const there = await otherPc(browser, stack)
  await expect(rows(there.page)).toContainText('is geregistreerd')
  const acknowledged = page.waitForResponse(TOLD)
  await page.unroute(TOLD)
  await acknowledged
  await there.page.reload()
  await expect(there.passholder).toBeVisible()
  await expect(rows(there.page)).toHaveCount(0)
})

test('a refusal on screen is acknowledged too', async ({ counter, stack }) => {
  const { page } = counter
  await readyToRegister(counter)
  stack.sandbox.control.addFault({ call: 'newCard', fault: { kind: 'code', code: 'INVALID_CARD' } })
  const acknowledged = page.waitForResponse(TOLD)
  await counter.register.click()
  await acknowledged
  await page.reload()
  await expect(counter.cardNumber).toHaveValue('0930 0200 0010 3')
  await expect(rows(page)).toHaveCount(0)
})

test('a request that never arrived is ended: told not registered, and sends nothing when it comes late', async ({
  counter,
  stack,
}) => {
  const { page } = counter
  await readyToRegister(counter)
  const sent: { headers: Record<string, string>; body: string }[] = []
  await page.route(REGISTRATIONS, async (route) => {
    sent.push({ headers: await route.request().allHeaders(), body: route.request().postData() ?? '' })
    await route.abort()
  })
  await counter.register.click()
  await expect(page.getByRole('heading', { name: /We weten nog niet of de kaart/ })).toBeFocused()
  const ended = page.getByRole('group', { name: 'De kaart is niet geregistreerd' })
  await expect(ended).toBeFocused({ timeout: LATE_MS })
  // A proxy that held it back passes it on only now.
  const [{ headers, body } = { headers: {}, body: '' }] = sent
  const late = await page.request.post(`${stack.origin}/api/registrations`, {
    data: body,
    headers: {
      'content-type': 'application/json',
      'idempotency-key': headers['idempotency-key'] ?? '',
      origin: stack.origin,
    },
  })
  expect(await late.json()).toMatchObject({ outcome: 'not_registered' })
  expect(writesOf(stack)).toEqual([])
})

for (const [status, code] of [
  [429, 'TOO_MANY_REQUESTS'],
  [403, 'FORBIDDEN_COUNTER'],
  [400, 'VALIDATION_FAILED'],
  [503, 'STORE_UNAVAILABLE'],
] as const) {
  const answer = {
    status,
    contentType: 'application/problem+json',
    body: JSON.stringify({
      type: `urn:uitpas-balie:problem:${code}`,
      title: 'Dit ging nu niet',
      status,
      detail: 'Probeer het later opnieuw.',
      code,
      requestId: randomUUID(),
    }),
  }

  test(`one click, two requests, and the second is refused with ${code}: the first is what counts`, async ({
    counter,
    stack,
  }) => {
    const { page } = counter
    await readyToRegister(counter)
    await page.route(REGISTRATIONS, async (route) => {
      await route.fetch()
      await route.fulfill(answer)
    })
    await counter.register.click()
    await expect(counter.done).toBeFocused()
    await expect(page.getByText('Dit ging nu niet')).toHaveCount(0)
    expect(writesOf(stack)).toEqual(['newCard'])
  })

  test(`a request that is refused with ${code} and was never sent before says so in its words`, async ({
    counter,
    stack,
  }) => {
    const { page } = counter
    await readyToRegister(counter)
    await page.route(REGISTRATIONS, (route) => route.fulfill(answer))
    await counter.register.click()
    await expect(page.getByRole('group', { name: 'Dit ging nu niet' })).toBeFocused()
    await page.unroute(REGISTRATIONS)
    await counter.register.click()
    await expect(counter.done).toBeVisible()
    expect(writesOf(stack)).toEqual(['newCard'])
  })
}

test('one click that leaves the browser twice registers once', async ({ counter, stack }) => {
  const { page } = counter
  await readyToRegister(counter)
  await page.route(REGISTRATIONS, async (route) => {
    // Sends it again, as a browser does if its connection breaks before an answer.
    await route.fetch()
    await route.continue()
  })
  await counter.register.click()
  await expect(counter.done).toBeVisible()
  expect(writesOf(stack)).toEqual(['newCard'])
})

test('a card that a look-up found unregistered, but is registered after all, ends the form on screen', async ({
  counter,
  stack,
}) => {
  const { page } = counter
  await readyToRegister(counter)
  // Later than all deadlines.
  stack.sandbox.control.addFault({ call: 'newCard', fault: { kind: 'delay', ms: 9000, when: 'before' } })
  await counter.register.click()
  const ended = page.getByRole('group', { name: 'De kaart is niet geregistreerd' })
  await expect(ended).toBeFocused({ timeout: LATE_MS })
  await expect
    .poll(() => stack.sandbox.state.card('0930020000103')?.status, { timeout: LATE_MS })
    .toBe('ACTIVE')
  // Polled now and then; here because the employee comes back to this window.
  await page.evaluate(() => window.dispatchEvent(new Event('visibilitychange')))
  await expect(counter.done).toBeFocused()
  await expect(page.getByText('Geef ze mee en neem geen andere.')).toBeVisible()
  expect(writesOf(stack)).toEqual(['newCard'])
})
