import type { CounterScreen } from '../support/counter.ts'
import { pressAfterLooking, watchHands } from '../support/person-keys.ts'
import { ANKE, EVA } from '../support/people.ts'
import type { Stack } from '../support/stack.ts'
import { holdRequests } from '../support/hold-requests.ts'
import { expect, test } from '../support/test.ts'
import { thisYear } from '../support/this-year.ts'

const END = `30/04/${String(thisYear() + 1)}`
const PIET_CARD = '0930010005013'
const MIA_CARD = '0930000166411'
const KANSENPAS = '0930020000111'
const QUESTION = 'Is verlengen genoeg?'

/** The writes that reached the service, in their order. */
const writes = (stack: Stack) =>
  stack.sandbox.control
    .calls()
    .map(({ call }) => call)
    .filter((call) => ['prolong', 'block', 'newCard'].includes(call))

/** Finds a passholder whose kansenstatuut lapsed, and waits for the notice, which moves the elements below it. */
async function findLapsed(counter: CounterScreen) {
  await counter.find(PIET_CARD, 'Piet Verlopen')
  await expect(counter.person).toContainText(/verlengen/i)
}

async function fillInLost(counter: CounterScreen) {
  await counter.signIn(ANKE)
  await findLapsed(counter)
  await counter.cardNumber.fill(KANSENPAS)
  await counter.choose('Verloren of gestolen')
  await expect(
    counter.page.getByText(`Eerst wordt het kansenstatuut verlengd tot en met ${END}`),
  ).toBeVisible()
}

test('a lost kansenpas whose kansenstatuut lapsed: prolonged, blocked, registered, in that order', async ({
  counter,
  stack,
}) => {
  await fillInLost(counter)
  await counter.register.click()
  await expect(counter.done).toBeVisible()
  await expect(counter.page.getByText(`Het kansenstatuut is verlengd tot en met ${END}`)).toBeVisible()
  expect(writes(stack)).toEqual(['prolong', 'block', 'newCard'])
})

test('when it is refused nothing else is done, and the date can be changed', async ({ counter, stack }) => {
  await fillInLost(counter)
  stack.sandbox.control.addFault({
    call: 'prolong',
    fault: { kind: 'code', code: 'INVALID_DATE_CONSTRAINTS' },
  })
  await counter.register.click()
  await expect(counter.page.getByText('De kaart is niet geregistreerd.')).toBeVisible()
  await expect(counter.endDate).toHaveAttribute('aria-invalid', 'true')
  expect(writes(stack)).toEqual(['prolong'])
  await counter.endDate.fill(`31/12/${String(thisYear())}`)
  await counter.register.click()
  await expect(counter.done).toBeVisible()
  expect(writes(stack)).toEqual(['prolong', 'prolong', 'block', 'newCard'])
})

test('when its outcome stays unknown nothing is registered; again it goes on', async ({ counter, stack }) => {
  await fillInLost(counter)
  stack.sandbox.control.addFault({ call: 'prolong', fault: { kind: 'reset', when: 'before' } })
  await counter.register.click()
  await expect(
    counter.page.getByRole('heading', { name: 'We weten nog niet of het kansenstatuut verlengd is' }),
  ).toBeVisible()
  await expect(counter.page.getByText('De kaart is niet geregistreerd.')).toBeVisible()
  await counter.register.click()
  await expect(counter.done).toBeVisible()
  expect(writes(stack)).toEqual(['prolong', 'prolong', 'block', 'newCard'])
})

test('an answer that the page never got: not registered, and not prolonged twice', async ({
  counter,
  stack,
}) => {
  const { page } = counter
  await fillInLost(counter)
  await page.route('**/api/prolongations', async (route) => {
    await route.fetch()
    await route.abort()
  })
  await counter.register.click()
  await expect(page.getByText('Er is dus nog geen kaart geregistreerd')).toBeVisible()
  await page.unroute('**/api/prolongations')
  await counter.register.click()
  await expect(counter.done).toBeVisible()
  expect(writes(stack)).toEqual(['prolong', 'block', 'newCard'])
})

test('prolonged but not registered: both are shown, and it isn’t prolonged again', async ({
  counter,
  stack,
}) => {
  const { page } = counter
  await fillInLost(counter)
  stack.sandbox.control.addFault({ call: 'newCard', fault: { kind: 'code', code: 'ACTION_FAILED' } })
  await counter.register.click()
  await expect(page.getByText(`Het kansenstatuut is verlengd tot en met ${END}`)).toBeVisible()
  await expect(page.getByText('Eerst wordt het kansenstatuut verlengd')).toBeHidden()
  await counter.register.click()
  await expect(counter.done).toBeVisible()
  expect(writes(stack)).toEqual(['prolong', 'block', 'newCard', 'newCard'])
})

test('without an end date nothing is prolonged: the service is the judge', async ({ counter, stack }) => {
  await fillInLost(counter)
  await counter.endDate.fill('')
  await expect(counter.page.getByText('Eerst wordt het kansenstatuut verlengd')).toBeHidden()
  await counter.register.click()
  await expect.poll(() => writes(stack)).toContain('block')
  expect(writes(stack)).not.toContain('prolong')
})

test('a counter that may not grant kansenstatuut only registers', async ({ counter, stack }) => {
  await counter.signIn(EVA)
  await findLapsed(counter)
  await counter.cardNumber.fill(KANSENPAS)
  await counter.choose('Verloren of gestolen')
  await expect(counter.page.getByText('Eerst wordt het kansenstatuut verlengd')).toBeHidden()
  await counter.register.click()
  await expect.poll(() => writes(stack)).toContain('block')
  expect(writes(stack)).not.toContain('prolong')
})

test('obtaining it with a kansenpas that works asks first whether prolonging will do', async ({
  counter,
  stack,
}) => {
  const { page } = counter
  await counter.signIn(ANKE)
  await counter.find(MIA_CARD, 'Mia Kansrijk')
  await counter.cardNumber.fill(KANSENPAS)
  await counter.choose('Krijgt kansenstatuut')
  await counter.endDate.fill(END)
  await expect(page.getByRole('group', { name: QUESTION })).toBeVisible()
  await counter.register.click()
  await expect(page.getByRole('group', { name: QUESTION })).toBeFocused()
  expect(writes(stack)).toEqual([])
  await page.getByRole('button', { name: 'Ja, verlengen' }).click()
  await expect(page.getByRole('textbox', { name: 'Verlengen tot en met' })).toBeFocused()
  await page.getByRole('button', { name: 'Verlengen', exact: true }).click()
  await expect(page.getByText(`Kansenstatuut verlengd tot en met ${END}`)).toBeVisible()
  expect(writes(stack)).toEqual(['prolong'])
})

test('asking for kansenstatuut moves no reason under a second click, and the offer stands below them', async ({
  counter,
}) => {
  const { page } = counter
  const reason = page.getByRole('radio', { name: 'Krijgt kansenstatuut' })
  const top = () => reason.evaluate((radio) => Math.round(radio.getBoundingClientRect().top + window.scrollY))
  await counter.signIn(ANKE)
  await counter.find(MIA_CARD, 'Mia Kansrijk')
  await counter.cardNumber.fill(KANSENPAS)
  await expect(page.getByText('Ligt klaar aan deze balie')).toBeVisible()
  const before = await top()
  await reason.dblclick()
  await expect(page.getByRole('region', { name: 'Waarom een nieuwe kaart?' })).toContainText(
    'Verlengen tot en met',
  )
  await expect(reason).toBeChecked()
  expect(await top()).toBe(before)
})

test('a date that wouldn’t prolong is reported, and once prolonged nothing offers it again', async ({
  counter,
}) => {
  const { page } = counter
  const date = page.getByRole('textbox', { name: 'Verlengen tot en met' })
  const running = `31/12/${String(thisYear() + 1)}`
  await counter.signIn(ANKE)
  await counter.find(MIA_CARD, 'Mia Kansrijk')
  await counter.cardNumber.fill(KANSENPAS)
  await counter.choose('Krijgt kansenstatuut')
  await expect(date).toHaveValue(END)
  expect(await counter.messageOf(date)).toContain(`Let op: het loopt nu al tot en met ${running}`)
  await date.fill(running)
  await page.getByRole('button', { name: 'Verlengen', exact: true }).click()
  await expect(page.getByText(`Kansenstatuut verlengd tot en met ${running}`)).toBeVisible()
  await expect(page.getByRole('group', { name: QUESTION })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Ja, verlengen' })).toBeHidden()
})

test('the button waits for a question that is still being fetched, rather than sell a card', async ({
  counter,
  stack,
}) => {
  const { page } = counter
  const held = await holdRequests(page, '**/assets/part-*.js')
  await counter.signIn(ANKE)
  await counter.find(MIA_CARD, 'Mia Kansrijk')
  await counter.cardNumber.fill(KANSENPAS)
  await counter.choose('Krijgt kansenstatuut')
  await counter.endDate.fill(END)
  await counter.register.click()
  held.release()
  await expect(page.getByRole('group', { name: QUESTION })).toBeVisible()
  expect(writes(stack)).toEqual([])
})

test('no card is sold while the question can’t be fetched, and the page says so', async ({
  counter,
  stack,
}) => {
  const { page } = counter
  await page.route('**/assets/part-*.js', (route) => route.abort())
  await counter.signIn(ANKE)
  await counter.find(MIA_CARD, 'Mia Kansrijk')
  await counter.cardNumber.fill(KANSENPAS)
  await counter.choose('Krijgt kansenstatuut')
  await counter.endDate.fill(END)
  await expect(page.getByText('Een deel van het scherm kon niet opgehaald worden')).toBeVisible()
  const again = page.waitForRequest('**/assets/part-*.js')
  await counter.register.click()
  await again
  await page.unroute('**/assets/part-*.js')
  await page.getByRole('button', { name: 'Opnieuw proberen' }).click()
  await expect(page.getByRole('group', { name: QUESTION })).toBeVisible()
  await expect(counter.cardNumber).toHaveValue('0930 0200 0011 1')
  expect(writes(stack)).toEqual([])
})

test('an employee who insists on a new card gets one, and isn’t asked again', async ({ counter, stack }) => {
  const { page } = counter
  await watchHands(page)
  await counter.signIn(ANKE)
  await findLapsed(counter)
  await counter.cardNumber.fill(KANSENPAS)
  await counter.choose('Krijgt kansenstatuut')
  await counter.endDate.fill(END)
  await page.getByRole('button', { name: 'Nee, toch een nieuwe kaart' }).click()
  await expect(page.getByRole('group', { name: QUESTION })).toBeHidden()
  await expect(counter.register).toBeFocused()
  await pressAfterLooking(page, 'Enter')
  await expect(counter.done).toBeVisible()
  expect(writes(stack)).toEqual(['block', 'newCard'])
})
