import type { CounterScreen } from '../support/counter.ts'
import { fillIn } from '../support/fill-in.ts'
import { counterScreen } from '../support/counter.ts'
import { expect, test } from '../support/test.ts'
import { writesOf } from '../support/writes.ts'

const OLD = '0930000422202'
const CARD = '0930020000103'
const NEXT_CARD = '0930020000202'

function block({ page }: CounterScreen) {
  return page.getByRole('button', { name: 'Blokkeer oude kaart en registreer nieuwe' })
}
function plain({ page }: CounterScreen) {
  return page.getByRole('button', { name: 'Kaart registreren' })
}

test('blocked and registered: the button says so before, the screen afterwards', async ({
  counter,
  stack,
}) => {
  await fillIn(counter, {})
  await expect(block(counter)).toHaveAccessibleDescription(
    'Oude kaart 0930 0004 2220 2 wordt geblokkeerd. Dat kan niet ongedaan gemaakt worden.',
  )
  await block(counter).click()
  await expect(counter.done).toBeVisible()
  await expect(counter.page.getByText('De oude kaart 0930 0004 2220 2 is geblokkeerd.')).toBeVisible()
  expect(writesOf(stack)).toEqual(['block', 'newCard'])
  expect(stack.sandbox.state.card(OLD)?.status).toBe('BLOCKED')
})

test('a digital card is blocked once that is confirmed, for that very card', async ({ counter, stack }) => {
  await fillIn(counter, { old: '0930010027009' })
  const confirm = counter.page.getByRole('checkbox', { name: 'Blokkeer ook de digitale kaart' })
  await expect(confirm).not.toBeChecked()
  await confirm.check()
  await expect(block(counter)).toHaveAccessibleDescription(
    'Oude kaart 0930 0100 2700 9 wordt geblokkeerd. Dat kan niet ongedaan gemaakt worden.',
  )
  // The draft is saved by itself a moment later.
  await expect
    .poll(async () => (await counter.page.request.get(`${stack.origin}/api/session`)).text())
    .toMatch(/0930 ?0200 ?0010 ?3/)
  await counter.page.reload()
  await expect(counter.person).toContainText('Digitale kaart')
  await expect(confirm).not.toBeChecked()
  await confirm.check()
  await block(counter).click()
  await expect(counter.done).toBeVisible()
  expect(writesOf(stack)).toEqual(['block', 'newCard'])
})

test('a digital card is named, and blocked only after a confirmation', async ({ counter, stack }) => {
  await fillIn(counter, { old: '0930010027009' })
  await expect(counter.person).toContainText('Digitale kaart')
  await expect(plain(counter)).toHaveAccessibleDescription(
    'De huidige kaart 0930 0100 2700 9 is digitaal en wordt hier niet geblokkeerd.',
  )
  await expect(counter.page.getByText('die raakt niet kwijt en gaat niet stuk')).toBeVisible()
  await plain(counter).click()
  await expect(counter.done).toBeVisible()
  expect(writesOf(stack)).toEqual(['newCard'])
})

test('blocked, but the new card is refused: the next one goes without blocking, also after a reload', async ({
  counter,
  stack,
}) => {
  const { page } = counter
  await fillIn(counter, {})
  stack.sandbox.control.addFault({ call: 'newCard', fault: { kind: 'code', code: 'INVALID_CARD' } })
  await block(counter).click()
  const summary = page
    .getByRole('group', { name: /kaart/ })
    .filter({ hasText: 'De oude kaart is geblokkeerd' })
  await expect(summary).toBeFocused()
  await expect(summary).toContainText('bij een volgende poging hoeft dat niet meer')
  await expect(summary).toContainText('INVALID_CARD')
  await expect(counter.person).toContainText('geblokkeerd')
  await expect(plain(counter)).toBeVisible()

  await counter.cardNumber.fill(NEXT_CARD)
  await expect(page.getByText('Ligt klaar aan deze balie')).toBeVisible()
  await expect(plain(counter)).toBeVisible()
  await page.reload()
  await expect(counter.person).toContainText('geblokkeerd')
  await counter.cardNumber.fill(NEXT_CARD)
  await plain(counter).click()
  await expect(counter.done).toBeVisible()
  expect(writesOf(stack)).toEqual(['block', 'newCard', 'newCard'])
})

test('the block is refused: nothing is registered, and the page says why', async ({ counter, stack }) => {
  await fillIn(counter, {})
  const requiredPermission = 'PERMISSION_PASSHOLDER - ACTION_BLOCK'
  stack.sandbox.control.addFault({
    call: 'block',
    fault: { kind: 'code', code: 'ACCESS_DENIED', requiredPermission },
  })
  await block(counter).click()
  const summary = counter.page.getByRole('group', { name: 'De oude kaart kan niet geblokkeerd worden' })
  await expect(summary).toBeFocused()
  await expect(summary).toContainText(requiredPermission)
  await expect(counter.cardNumber).toHaveValue('0930 0200 0010 3')
  expect(writesOf(stack)).toEqual(['block'])
  expect(stack.sandbox.state.card(OLD)?.status).toBe('ACTIVE')
})

test('it is unknown whether it was blocked, and it turns out it was: the new card goes without', async ({
  counter,
  stack,
}) => {
  const { page } = counter
  const { control } = stack.sandbox
  await fillIn(counter, {})
  control.addFault({ call: 'block', fault: { kind: 'reset', when: 'before' } })
  await block(counter).click()
  const heading = page.getByRole('heading', { name: 'We weten nog niet of de oude kaart geblokkeerd is' })
  await expect(heading).toBeFocused()
  await expect(page.getByText('is niet geregistreerd.')).toBeVisible()
  await expect(page.getByText('Geef de kaart nog niet mee.')).toBeVisible()
  await expect(page.getByText('Probeer geen andere kaart.')).toBeVisible()

  control.putCard({ uitpasNumber: OLD, status: 'BLOCKED' })
  await page.getByRole('button', { name: 'Opnieuw controleren' }).click()
  const summary = page.getByRole('group', { name: 'De kaart is niet geregistreerd' })
  await expect(summary).toContainText('De oude kaart is wel geblokkeerd.')
  await plain(counter).click()
  await expect(counter.done).toBeVisible()
  expect(writesOf(stack)).toEqual(['block', 'newCard'])
})

test('it is unknown whether it was blocked, and it turns out it wasn’t: it can be tried again', async ({
  counter,
  stack,
}) => {
  await fillIn(counter, {})
  stack.sandbox.control.addFault({ call: 'block', fault: { kind: 'reset', when: 'before' } })
  await block(counter).click()
  const summary = counter.page.getByRole('group', { name: 'De kaart is niet geregistreerd' })
  // The page asks by itself, and gets the end once the settling time is over.
  await expect(summary).toContainText('de oude kaart is niet geblokkeerd', { timeout: 15_000 })
  expect(writesOf(stack)).toEqual(['block'])
  await block(counter).click()
  await expect(counter.done).toBeVisible()
  expect(writesOf(stack)).toEqual(['block', 'block', 'newCard'])
})

test('a card that changed hands meanwhile is not blocked', async ({ counter, stack }) => {
  await fillIn(counter, {})
  await expect(block(counter)).toBeVisible()
  const jan = 'a0000000-0000-4000-8000-000000000002'
  stack.sandbox.control.putCard({ uitpasNumber: '0930020000301', status: 'ACTIVE', passholderUid: jan })
  await block(counter).click()
  const summary = counter.page.getByRole('group', { name: /niet meer de kaart van deze pashouder/ })
  await expect(summary).toContainText('Er is niets geblokkeerd en niets geregistreerd')
  // Looked up again: now it is the other card that would be blocked.
  await expect(block(counter)).toHaveAccessibleDescription(/0930 0200 0030 1/)
  expect(writesOf(stack)).toEqual([])
})

test('while it is being looked up which card that is, the button waits', async ({ counter, stack }) => {
  const { control } = stack.sandbox
  await fillIn(counter, { card: '' })
  control.addFault({ call: 'retrieve', fault: { kind: 'delay', ms: 1500 } })
  await counter.cardNumber.fill(CARD)
  const waiting = counter.page.getByRole('button', { name: 'Kaart opzoeken…' })
  await expect(waiting).toHaveAttribute('aria-disabled', 'true')
  await waiting.click({ force: true })
  await expect(block(counter)).toBeVisible()
  expect(writesOf(stack)).toEqual([])
})

test('where that cannot be looked up, the screen says that nothing is blocked', async ({
  counter,
  stack,
}) => {
  const { control } = stack.sandbox
  await fillIn(counter, { card: '' })
  for (const call of ['retrieve', 'card']) control.addFault({ call, fault: { kind: 'status', status: 502 } })
  await counter.cardNumber.fill(CARD)
  await expect(plain(counter)).toHaveAccessibleDescription(/Registreren doet dat dus niet/)
  await plain(counter).click()
  await expect(counter.done).toBeVisible()
  expect(writesOf(stack)).toEqual(['newCard'])
})

test('an application that never blocks says and does nothing of the kind', async ({
  page,
  startOwnStack,
}) => {
  const stack = await startOwnStack({ BLOCK_OLD_CARD: 'never' })
  const counter = counterScreen(page, stack.origin)
  await fillIn(counter, {})
  await expect(page.getByText('Ligt klaar aan deze balie')).toBeVisible()
  await plain(counter).click()
  await expect(counter.done).toBeVisible()
  expect(writesOf(stack)).toEqual(['newCard'])
})
