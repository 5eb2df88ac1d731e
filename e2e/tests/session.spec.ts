import { ANKE, BILAL, FARID } from '../support/people.ts'
import { expect, test } from '../support/test.ts'

test('a refused login is reported, and can be tried again', async ({ counter, stack }) => {
  await counter.page.goto(stack.origin)
  await counter.page.getByRole('button', { name: 'Aanmelden met UiTID' }).click()
  await counter.page.getByRole('button', { name: 'Weigeren' }).click()
  await expect(counter.page.getByText('Je bent niet aangemeld')).toBeVisible()
  expect(counter.page.url()).toBe(`${stack.origin}/`)
  await counter.signInOnScreen(ANKE)
  await expect(counter.passholder).toBeFocused()
})

test('a failed login is reported, and can be tried again', async ({ counter, stack }) => {
  stack.sandbox.control.addFault({ call: 'requestToken', fault: { kind: 'status', status: 500 } })
  await counter.page.goto(stack.origin)
  await counter.page.getByRole('button', { name: 'Aanmelden met UiTID' }).click()
  await expect(counter.page.getByText('Aanmelden lukt nu niet')).toBeVisible()
  for (const [fault, told] of [
    [{ kind: 'status', status: 500 }, 'UiTID is even niet bereikbaar'],
    [{ kind: 'oauth', problem: 'signature_invalid' }, 'Aanmelden is niet gelukt'],
  ] as const) {
    stack.sandbox.control.addFault({ call: 'accessToken', fault })
    await counter.page.getByRole('button', { name: 'Aanmelden met UiTID' }).click()
    await counter.page.getByRole('button', { name: ANKE }).click()
    await expect(counter.page.getByText(told)).toBeVisible()
  }
})

test('a session that ends in the middle loses no entered text', async ({ counter, stack }) => {
  await counter.signInOnScreen(ANKE)
  await counter.find('0930000422202', 'Jan Gewoon')
  await counter.choose('Verloren of gestolen')
  await counter.cardNumber.fill('0930020000103')
  await counter.voucher.fill('1000000001')
  // Once all look-ups are done: otherwise the price's may discover it first.
  await expect(counter.price).toContainText('Gratis met')
  stack.sandbox.control.revokeTokens()
  await counter.register.click()

  const dialog = counter.page.getByRole('dialog', { name: 'Je sessie is beëindigd' })
  await expect(dialog).toBeVisible()
  await dialog.getByRole('button', { name: 'Opnieuw aanmelden' }).click()
  await counter.page.getByRole('button', { name: ANKE }).click()

  await expect(counter.person).toContainText('Jan Gewoon')
  await expect(counter.page.getByRole('radio', { name: 'Verloren of gestolen' })).toBeChecked()
  await expect(counter.cardNumber).toHaveValue('0930 0200 0010 3')
  await expect(counter.voucher).toHaveValue('1000000001')
  // The button waits for the repeated look-ups.
  await expect(counter.price).toContainText('Gratis met')
  await counter.register.click()
  await expect(counter.done).toBeVisible()
})

test('another employee who signs in afterwards sees nothing of it', async ({ counter, stack }) => {
  await counter.signInOnScreen(ANKE)
  await counter.find('0930000422202', 'Jan Gewoon')
  stack.sandbox.control.revokeTokens()
  await counter.choose('Verloren of gestolen')
  await counter.cardNumber.fill('0930020000103')
  await counter.page.getByRole('button', { name: 'Opnieuw aanmelden' }).click()
  await counter.page.getByRole('button', { name: BILAL }).click()
  await counter.workAt('Muntpunt')
  await expect(counter.page.getByText('Jan Gewoon')).toHaveCount(0)
  await expect(counter.cardNumber).toHaveValue('')
})

test('after a logout the next login asks who it is', async ({ counter }) => {
  await counter.signInOnScreen(ANKE)
  await counter.find('0930000422202', 'Jan Gewoon')
  await counter.page.getByRole('button', { name: 'Afmelden' }).click()
  const signIn = counter.page.getByRole('button', { name: 'Aanmelden met UiTID' })
  await expect(signIn).toBeVisible()
  await expect(counter.page.getByText('Jan Gewoon')).toHaveCount(0)
  await signIn.click()
  await expect(counter.page.getByRole('button', { name: BILAL })).toBeVisible()
})

test('an employee without a counter sees whom to contact', async ({ counter }) => {
  await counter.signInOnScreen(FARID)
  await expect(counter.page.getByRole('heading', { name: /geen enkele balie/ })).toBeVisible()
  await expect(counter.page.getByText('UiTPAS-verantwoordelijke')).toBeVisible()
})

test('the counter on screen goes with every call', async ({ counter, stack }) => {
  await counter.signInOnScreen(BILAL)
  await counter.workAt('Bib De Zandloper')
  await counter.find('0930000422202', 'Jan Gewoon')
  await counter.choose('Verloren of gestolen')
  await counter.cardNumber.fill('0930021000102')
  await counter.register.click()
  await expect(counter.done).toBeVisible()
  const keys = stack.sandbox.control
    .calls()
    .flatMap(({ query, form }) => [...query, ...form])
    .filter(([name]) => name === 'balieConsumerKey')
    .map(([, value]) => value)
  expect(new Set(keys)).toEqual(new Set(['a1f3c0de9b5e4c6d8f70123456789abc']))
})

test('an unreachable BFF is reported, with a way on', async ({ counter, stack }) => {
  await counter.page.route('**/api/session', (route) => route.abort())
  await counter.page.goto(stack.origin)
  await expect(counter.page.getByRole('heading', { name: 'De balie is even niet bereikbaar' })).toBeVisible()
  await counter.page.unroute('**/api/session')
  await counter.page.getByRole('button', { name: 'Opnieuw proberen' }).click()
  await expect(counter.page.getByRole('button', { name: 'Aanmelden met UiTID' })).toBeVisible()
})
