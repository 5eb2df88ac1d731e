import type { Fault } from '@balie/sandbox'
import { ANKE } from '../support/people.ts'
import type { CounterScreen } from '../support/counter.ts'
import { expect, test } from '../support/test.ts'

const CARD = '0930020000103'
/** Card of a person whose old card is blocked already, so nothing is looked up before newCard. */
const BLOCKED_CARD = '0930010014007'

/** The answer of a BFF that can't tell anything about the outcome. */
const STORE_AWAY = JSON.stringify({
  ...{
    type: 'about:blank',
    title: 'De balie heeft even problemen',
    status: 503,
    detail: 'Probeer het opnieuw.',
  },
  ...{ code: 'STORE_UNAVAILABLE', requestId: 'r', outcome: 'unknown' },
})

async function fillIn(counter: CounterScreen, old = '0930000422202') {
  await counter.signIn(ANKE)
  await counter.find(old)
  await counter.choose('Verloren of gestolen')
  await counter.cardNumber.fill(CARD)
  // The look-up is done, so later failures aren't its.
  await expect(counter.page.getByText('Ligt klaar aan deze balie')).toBeVisible()
}

const LOST_AFTER: { name: string; fault: Fault }[] = [
  { name: 'a connection that breaks', fault: { kind: 'reset', when: 'after' } },
  { name: 'half an answer', fault: { kind: 'truncate' } },
  {
    name: 'an error page',
    fault: { kind: 'status', status: 502, body: '<html>Bad gateway</html>', when: 'after' },
  },
  { name: 'an empty answer', fault: { kind: 'empty', when: 'after' } },
]
for (const { name, fault } of LOST_AFTER) {
  test(`${name} after the card was registered is looked up: registered`, async ({ counter, stack }) => {
    await fillIn(counter)
    stack.sandbox.control.addFault({ call: 'newCard', fault })
    await counter.register.click()
    await expect(counter.done).toBeVisible()
    await expect(counter.page.getByText('we hebben het nagekeken')).toBeVisible()
    expect(stack.sandbox.control.calls().filter(({ call }) => call === 'newCard')).toHaveLength(1)
  })
}

test('an answer lost before the card was registered is unknown, then definitely not registered', async ({
  counter,
  stack,
}) => {
  await fillIn(counter)
  stack.sandbox.control.addFault({ call: 'newCard', fault: { kind: 'reset', when: 'before' } })
  await counter.register.click()
  const heading = counter.page.getByRole('heading', {
    name: 'We weten nog niet of de kaart geregistreerd is',
  })
  await expect(heading).toBeFocused()
  await expect(counter.page.getByText('Geef de kaart nog niet mee.')).toBeVisible()
  await expect(counter.page.getByText('Probeer geen andere kaart.')).toBeVisible()

  // The page asks again by itself; once the settling time is over, a card in stock means "not registered".
  await expect(heading).toBeHidden({ timeout: 15_000 })
  await expect(counter.page.getByRole('group', { name: 'De kaart is niet geregistreerd' })).toBeFocused()
  await expect(counter.cardNumber).toHaveValue('0930 0200 0010 3')
  expect(stack.sandbox.control.calls().filter(({ call }) => call === 'newCard')).toHaveLength(1)
  await counter.register.click()
  await expect(counter.done).toBeVisible()
})

test('an unknown outcome can be looked up by hand', async ({ counter, stack }) => {
  await fillIn(counter, BLOCKED_CARD)
  const { control } = stack.sandbox
  control.addFault({ call: 'newCard', fault: { kind: 'reset', when: 'after' } })
  control.addFault({ call: 'retrieve', fault: { kind: 'status', status: 503 } })
  await counter.register.click()
  await expect(counter.page.getByText('Geef de kaart nog niet mee.')).toBeVisible()
  await counter.page.getByRole('button', { name: 'Opnieuw controleren' }).click()
  await expect(counter.done).toBeVisible()
})

test('a service that cannot be reached is not registered, and everything is still there', async ({
  counter,
  stack,
}) => {
  await fillIn(counter)
  await counter.page.route('**/api/registrations', (route) =>
    route.fulfill({
      status: 503,
      contentType: 'application/problem+json',
      body: JSON.stringify({
        type: 'urn:uitpas-balie:problem:UITPAS_UNREACHABLE',
        title: 'UiTPAS is niet bereikbaar',
        status: 503,
        detail: 'Er is niets geregistreerd.',
        code: 'UITPAS_UNREACHABLE',
        outcome: 'not_registered',
        requestId: 'made-up-for-this-test',
      }),
    }),
  )
  await counter.register.click()
  await expect(counter.page.getByRole('group', { name: 'UiTPAS is niet bereikbaar' })).toBeFocused()
  await expect(counter.cardNumber).toHaveValue('0930 0200 0010 3')
  expect(stack.sandbox.control.calls().filter(({ call }) => call === 'newCard')).toEqual([])
})

test('a double click registers once', async ({ counter, stack }) => {
  await fillIn(counter)
  stack.sandbox.control.addFault({ call: 'newCard', fault: { kind: 'delay', ms: 300 } })
  await counter.register.dblclick()
  await expect(counter.done).toBeVisible()
  expect(stack.sandbox.control.calls().filter(({ call }) => call === 'newCard')).toHaveLength(1)
})

test('signing out is impossible while a registration is sent, and asks while its outcome is unknown', async ({
  counter,
  stack,
}) => {
  await fillIn(counter, BLOCKED_CARD)
  const { control } = stack.sandbox
  const { page } = counter
  // Longer than the BFF waits: the card is registered, but the answer is lost.
  control.addFault({ call: 'newCard', fault: { kind: 'delay', ms: 2500, when: 'after' } })
  control.addFault({ call: 'retrieve', fault: { kind: 'status', status: 503 }, times: null })
  await counter.register.click()
  const logout = page.getByRole('banner').getByRole('button', { name: 'Afmelden' })
  await expect(logout).toHaveAttribute('aria-disabled', 'true')
  await expect(page.getByText('Geef de kaart nog niet mee.')).toBeVisible()

  await logout.click()
  await page.getByRole('dialog', { name: 'Toch afmelden?' }).getByRole('button', { name: 'Blijven' }).click()
  await page.goto(`${stack.origin}/#uid=a0000000-0000-4000-8000-000000000003`)
  await expect(page.getByText('Geef de kaart nog niet mee.')).toBeVisible()
  expect(page.url()).toBe(`${stack.origin}/`)
  await logout.click()
  await page.getByRole('dialog').getByRole('button', { name: 'Toch afmelden' }).click()
  await expect(page.getByRole('button', { name: 'Aanmelden met UiTID' })).toBeVisible()
})

test('a look-up that fails takes nothing back: only the block is open, and the new card was never sent', async ({
  counter,
  stack,
}) => {
  const { page } = counter
  await fillIn(counter)
  stack.sandbox.control.addFault({ call: 'block', fault: { kind: 'reset', when: 'before' } })
  await counter.register.click()
  const heading = page.getByRole('heading', { name: 'We weten nog niet of de oude kaart geblokkeerd is' })
  await expect(heading).toBeFocused()
  const again = page.getByRole('button', { name: 'Opnieuw controleren' })
  let answer: string | undefined
  await page.route('**/api/registrations/*', (route) =>
    answer === undefined ? route.abort() : route.fulfill({ status: 503, body: answer }),
  )
  // The network is away, then a proxy answers instead of the BFF, then the store is away.
  for (answer of [undefined, '<html>Bad gateway</html>', STORE_AWAY]) {
    const looked = page.waitForRequest('**/api/registrations/*')
    await again.click()
    await looked
    await expect(again).not.toHaveAttribute('aria-busy')
    await expect(heading).toBeVisible()
    await expect(page.getByText('De nieuwe kaart 0930 0200 0010 3 voor Jan Gewoon is niet')).toBeVisible()
    await expect(page.getByText('Voor de helpdesk: BLOCK_UNKNOWN')).toBeVisible()
  }
  expect(stack.sandbox.control.calls().filter(({ call }) => call === 'newCard')).toHaveLength(0)
})
