import type { Browser, Page } from '@playwright/test'
import { type CounterScreen, counterScreen } from '../support/counter.ts'
import { fillIn } from '../support/fill-in.ts'
import { ANKE, BILAL } from '../support/people.ts'
import type { Stack } from '../support/stack.ts'
import { expect, test } from '../support/test.ts'
import { writesOf } from '../support/writes.ts'

/** Their old card is blocked already, so there is one write, and no look-up before it. */
const BART = '0930010014007'
const MIA = { old: '0930000166411', card: '0930020000111' }
const HELD = 'Geef de kaart nog niet mee.'

function rows(page: Page) {
  return page.getByRole('region', { name: 'Eerdere registraties' }).getByRole('listitem')
}

/** Sends a registration whose answer is lost, so that its outcome is unknown. */
async function loseTheAnswer({ page, register }: CounterScreen, stack: Stack, when: 'before' | 'after') {
  const { control } = stack.sandbox
  // The look-up is done, so later failures aren't its.
  await expect(page.getByText('Ligt klaar aan deze balie')).toBeVisible()
  control.addFault({ call: 'newCard', fault: { kind: 'reset', when } })
  if (when === 'after') control.addFault({ call: 'retrieve', fault: { kind: 'status', status: 503 } })
  await register.click()
  await expect(page.getByRole('heading', { name: /We weten nog niet of de kaart/ })).toBeFocused()
}

async function otherPc(browser: Browser, stack: Stack) {
  const context = await browser.newContext()
  return counterScreen(await context.newPage(), stack.origin)
}

test('a reload in the middle of sending sends nothing again, and tells the end once it is there', async ({
  counter,
  stack,
}) => {
  const { page } = counter
  await fillIn(counter, { old: BART })
  stack.sandbox.control.addFault({ call: 'newCard', fault: { kind: 'delay', ms: 1500 } })
  await counter.register.click()
  await expect.poll(() => writesOf(stack)).toEqual(['newCard'])
  await page.reload()
  await expect(rows(page)).toContainText('Nog bezig: kaart 0930 0200 0010 3')
  await expect(rows(page)).toContainText(HELD)
  // By itself, since the form that came back is that of the registered card.
  await expect(counter.done).toBeFocused()
  await expect(page.getByText('Geef ze mee en neem geen andere.')).toBeVisible()
  await expect(rows(page)).toHaveCount(0)
  await page.reload()
  await expect(counter.passholder).toBeVisible()
  await expect(counter.cardNumber).toHaveValue('')
  await expect(rows(page)).toHaveCount(0)
  expect(writesOf(stack)).toEqual(['newCard'])
})

test('the back button in the middle of sending, and forward again, gives the same result', async ({
  counter,
  stack,
}) => {
  const { page } = counter
  await fillIn(counter, { old: BART })
  stack.sandbox.control.addFault({ call: 'newCard', fault: { kind: 'delay', ms: 1000 } })
  await counter.register.click()
  await expect.poll(() => writesOf(stack)).toEqual(['newCard'])
  await page.goBack()
  await page.goForward()
  await expect(counter.done).toBeFocused()
  expect(writesOf(stack)).toEqual(['newCard'])
})

test('unknown is there on another PC, for that employee alone, and can be looked up', async ({
  counter,
  stack,
  browser,
}) => {
  await fillIn(counter, { old: BART })
  await loseTheAnswer(counter, stack, 'after')
  await counter.page.close()

  const colleague = await otherPc(browser, stack)
  await colleague.signIn(BILAL)
  await colleague.workAt('Muntpunt')
  await expect(rows(colleague.page)).toHaveCount(0)

  const there = await otherPc(browser, stack)
  await there.signIn(ANKE)
  const row = rows(there.page)
  await expect(row).toContainText(
    'Nog niet zeker of kaart 0930 0200 0010 3 voor Bart Geblokkeerd geregistreerd is',
  )
  await expect(row).toContainText(HELD)
  await expect(row).toContainText('Probeer geen andere kaart.')
  stack.sandbox.control.addFault({ call: 'retrieve', fault: { kind: 'status', status: 503 } })
  await row.getByRole('button', { name: 'Opnieuw controleren' }).click()
  await expect(row).toContainText('Net gecontroleerd: nog niet zeker.')
  await row.getByRole('button', { name: 'Opnieuw controleren' }).click()
  await expect(row).toContainText('is geregistreerd')
  await expect(row).toContainText('Je kan de kaart meegeven.')
  expect(writesOf(stack)).toEqual(['newCard'])
})

test('the next passholders can be helped meanwhile; several stay open side by side', async ({
  counter,
  stack,
}) => {
  const { page } = counter
  await fillIn(counter, { old: BART })
  await loseTheAnswer(counter, stack, 'after')
  await page.getByRole('button', { name: 'Volgende pashouder' }).click()
  await expect(counter.passholder).toBeFocused()
  await expect(rows(page)).toHaveCount(1)

  await counter.find('0930010015012', 'Bea Geblokkeerd')
  await counter.choose('Verloren of gestolen')
  await counter.cardNumber.fill('0930020000111')
  await loseTheAnswer(counter, stack, 'before')
  // The list doesn't repeat the registration on screen.
  await expect(rows(page)).toHaveCount(1)
  await page.getByRole('button', { name: 'Volgende pashouder' }).click()
  await expect(rows(page)).toHaveCount(2)

  await counter.find('0930000422202', 'Jan Gewoon')
  await counter.choose('Verloren of gestolen')
  await counter.cardNumber.fill('0930020000202')
  await counter.register.click()
  await expect(counter.done).toBeVisible()
  await expect(rows(page)).toHaveCount(2)

  const barts = rows(page).filter({ hasText: 'Bart' })
  await barts.getByRole('button', { name: 'Opnieuw controleren' }).click()
  await expect(barts).toContainText('is geregistreerd')
  const beas = rows(page).filter({ hasText: 'Bea' })
  await expect(async () => {
    const again = beas.getByRole('button', { name: 'Opnieuw controleren' })
    if (await again.isVisible()) await again.click({ timeout: 500 })
    await expect(beas).toContainText('is niet geregistreerd', { timeout: 500 })
  }).toPass()
  for (const name of ['Bart', 'Bea']) {
    const row = rows(page).filter({ hasText: name })
    await row.getByRole('button', { name: 'Gezien' }).click()
    await expect(row).toHaveCount(0)
  }
  await expect(counter.done).toBeVisible()
})

test('an unseen refusal is listed with its reason', async ({ counter, stack }) => {
  const { page } = counter
  const { control } = stack.sandbox
  await fillIn(counter, { old: MIA.old, card: MIA.card })
  control.addFault({ call: 'block', fault: { kind: 'delay', ms: 1000 } })
  control.addFault({ call: 'newCard', fault: { kind: 'code', code: 'INVALID_CARD' } })
  await counter.register.click()
  await expect.poll(() => writesOf(stack)).toEqual(['block'])
  await page.reload()
  await expect(rows(page)).toContainText('Kaart 0930 0200 0011 1 voor Mia Kansrijk is niet geregistreerd')
  await expect(rows(page)).toContainText('De oude kaart 0930 0001 6641 1 is geblokkeerd.')
  await page.getByRole('button', { name: 'Bekijk waarom' }).click()
  await expect(rows(page)).toContainText('INVALID_CARD')
  await expect(rows(page)).toContainText('bij een volgende poging hoeft dat niet meer')
  // The form is back, and shows the old card as blocked.
  await expect(page.getByRole('button', { name: 'Kaart registreren' })).toBeVisible()
  await page.getByRole('button', { name: 'Gezien' }).click()
  await expect(counter.cardNumber).toHaveValue('0930 0200 0011 1')
  expect(writesOf(stack)).toEqual(['block', 'newCard'])
})

test('the page says if it can’t know whether registrations are open', async ({ counter }) => {
  const { page } = counter
  // Only the press is let through, since the page also asks again by itself.
  const isPressed = () => page.evaluate(() => document.documentElement.dataset['pressed'] === 'true')
  await page.route('**/api/registrations?state=unsettled', async (route) => {
    if (await isPressed()) await route.continue()
    else await route.abort()
  })
  await counter.signIn(ANKE)
  await expect(page.getByText('We kunnen nu niet nagaan of er nog registraties openstaan.')).toBeVisible()
  await page.evaluate(() => {
    const notePress = () => (document.documentElement.dataset['pressed'] = 'true')
    document.addEventListener('click', notePress, { capture: true, once: true })
  })
  await page.getByRole('button', { name: 'Opnieuw nagaan' }).click()
  await expect(page.getByText('We kunnen nu niet nagaan')).toHaveCount(0)
})

test('a list whose part of the screen can’t be fetched says so, and is there once it can', async ({
  counter,
  stack,
  browser,
}) => {
  await fillIn(counter, { old: BART })
  await loseTheAnswer(counter, stack, 'after')
  await counter.page.close()
  const there = await otherPc(browser, stack)
  const parts = '**/assets/part-*.js'
  await there.page.route(parts, (route) => route.abort())
  await there.signIn(ANKE)
  await expect(there.page.getByText('Een deel van het scherm kon niet opgehaald worden')).toBeVisible()
  await there.page.unroute(parts)
  await there.page.getByRole('button', { name: 'Opnieuw proberen' }).click()
  await expect(rows(there.page)).toHaveCount(1)
})

test('whose card it is shows once that can be looked up', async ({ counter, stack }) => {
  const { page } = counter
  await fillIn(counter, { old: BART })
  await loseTheAnswer(counter, stack, 'before')
  await page.route('**/api/passholders', (route) => route.abort())
  const failed = page.waitForEvent('requestfailed')
  await page.getByRole('button', { name: 'Volgende pashouder' }).click()
  await failed
  await expect(rows(page)).toContainText('voor de pashouder')
  await page.unroute('**/api/passholders')
  await rows(page).getByRole('button', { name: 'Opnieuw controleren' }).click()
  await expect(rows(page)).toContainText('voor Bart Geblokkeerd')
})
