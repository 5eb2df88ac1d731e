import { fillIn, fillInBlindly } from '../support/fill-in.ts'
import { ANKE, BILAL } from '../support/people.ts'
import { expect, test } from '../support/test.ts'

test('after a refusal the next try is a new one', async ({ counter, stack }) => {
  await fillInBlindly(counter, stack, { card: '0930090001304' })
  await counter.register.click()
  await expect(counter.cardNumber).toHaveAttribute('aria-invalid', 'true')
  await counter.cardNumber.fill('0930020000103')
  await expect(counter.cardNumber).not.toHaveAttribute('aria-invalid')
  await counter.register.click()
  await expect(counter.done).toBeVisible()
})

test('ACCESS_DENIED names the permission', async ({ counter, stack }) => {
  await fillIn(counter, {})
  const requiredPermission = 'PERMISSION_PASSHOLDER - ACTION_CREATE'
  stack.sandbox.control.addFault({
    call: 'newCard',
    fault: { kind: 'code', code: 'ACCESS_DENIED', requiredPermission },
  })
  await counter.register.click()
  await expect(counter.page.getByText(requiredPermission)).toBeVisible()
})

test('an unknown passholder is reported at the passholder, to which the summary links', async ({
  counter,
  stack,
}) => {
  await fillIn(counter, {})
  stack.sandbox.control.addFault({ call: 'newCard', fault: { kind: 'code', code: 'UNKNOWN_PASSHOLDER_UID' } })
  await counter.register.click()
  const person = counter.person
  await expect(person).toContainText('UiTPAS kent deze pashouder niet')
  await counter.page.getByRole('link', { name: 'Pashouder', exact: true }).click()
  await expect(counter.page.getByRole('button', { name: 'Andere pashouder' })).toBeFocused()
})

test('a problem with the counter leads to the choice of counters', async ({ counter, stack }) => {
  await fillIn(counter, { employee: BILAL, at: 'Muntpunt' })
  stack.sandbox.control.addFault({
    call: 'newCard',
    fault: { kind: 'code', code: 'UNKNOWN_BALIE_CONSUMERKEY' },
  })
  await counter.register.click()
  await counter.page.getByRole('link', { name: 'Balie', exact: true }).click()
  await expect(counter.page.getByRole('button', { name: 'Balie Muntpunt' })).toBeFocused()
})

test('a scan after following the summary to a refused card takes its place', async ({ counter }) => {
  await fillIn(counter, { card: '0930090001304' })
  await counter.register.click()
  await counter.page.getByRole('link', { name: 'Nummer van de nieuwe kaart' }).click()
  await counter.scan('0930020000103')
  await expect(counter.cardNumber).toHaveValue('0930 0200 0010 3')
})

test('a mistake that our own server finds is shown in the page’s own words', async ({ counter }) => {
  await fillIn(counter, {})
  // Changed on its way, since the page itself wouldn't send it like this.
  await counter.page.route('**/api/registrations', async (route) => {
    const body = route.request().postData() ?? ''
    await route.continue({ postData: body.replace('{', `{"voucherNumber":"${'V'.repeat(50)}",`) })
  })
  await counter.register.click()
  await expect(counter.voucher).toHaveAccessibleDescription(
    /Dit lijkt geen vouchernummer. Kijk het na of laat het leeg./,
  )
})

test('a card that was refused and is scanned again is looked up anew', async ({ counter, stack }) => {
  const { page } = counter
  let lookUps = 0
  page.on('request', (request) => {
    if (new URL(request.url()).pathname === '/api/identifications') lookUps += 1
  })
  await counter.signIn(ANKE)
  await counter.find('0930000422202', 'Jan Gewoon')
  await counter.choose('Verloren of gestolen')
  await counter.scan('0930020000103')
  await expect(counter.price).toHaveText('€ 5,00')
  await counter.scan('0930020000103')
  await expect(page.getByText('Deze nieuwe kaart staat er al.')).toBeVisible()
  expect(lookUps).toBe(2)
  stack.sandbox.control.addFault({ call: 'newCard', fault: { kind: 'code', code: 'INVALID_CARD' } })
  await counter.register.click()
  await expect(page.getByText('INVALID_CARD').first()).toBeVisible()
  await counter.scan('0930020000103')
  await expect.poll(() => lookUps).toBe(3)
})
