import { ANKE } from '../support/people.ts'
import { expect, test } from '../support/test.ts'
import { thisYear } from '../support/this-year.ts'

const JAN = 'a0000000-0000-4000-8000-000000000002'

test('a passholder is found by card, national number and chip, with what matters about them', async ({
  counter,
  stack,
}) => {
  await counter.signIn(ANKE)
  const chip = stack.sandbox.state.card('0930000166411')?.chipNumber ?? ''
  for (const identification of ['0930000166411', '90020890382', chip]) {
    await counter.find(identification, 'Mia Kansrijk')
    const person = counter.person
    await expect(person).toContainText('08/02/1990')
    await expect(person).toContainText('0930 0001 6641 1')
    await expect(person).toContainText('Kansenpas')
    await expect(person).toContainText(`31/12/${thisYear() + 1}`)
    // The second click of a double click lands where the button was.
    await counter.page.getByRole('button', { name: 'Andere pashouder' }).dblclick()
    await expect(counter.passholder).toBeFocused()
  }
})

test('an unknown number stays where it was typed, with advice', async ({ counter }) => {
  await counter.signIn(ANKE)
  await counter.passholder.fill('85073003328')
  await counter.passholder.press('Enter')
  await expect(counter.passholder).toHaveAttribute('aria-invalid', 'true')
  expect(await counter.messageOf(counter.passholder)).toContain('UiTPAS kent dit nummer niet')
  await expect(counter.passholder).toHaveValue('85073003328')
})

test('a new card scanned first is kept, and the passholder is asked', async ({ counter }) => {
  await counter.signIn(ANKE)
  await counter.passholder.fill('0930020000103')
  await expect(counter.cardNumber).toHaveValue('0930 0200 0010 3')
  await expect(counter.passholder).toHaveValue('')
  expect(await counter.messageOf(counter.passholder)).toContain('nog van niemand')
})

test('a group pass is refused with the reason', async ({ counter }) => {
  await counter.signIn(ANKE)
  await counter.passholder.fill('0930090003102')
  await expect(counter.page.getByText('Dit is een groepspas')).toBeVisible()
})

test('a person without an account is found, and the page says that they can’t get a card here', async ({
  counter,
}) => {
  await counter.signIn(ANKE)
  await counter.passholder.fill('0930010043006')
  await expect(counter.passholder).toHaveAttribute('aria-invalid', 'true')
  expect(await counter.messageOf(counter.passholder)).toContain('geen account')
  await expect(counter.cardNumber).toHaveValue('')
  await counter.find('0930000422202', 'Jan Gewoon')
  await counter.scan('0930010043006')
  await expect(counter.page.getByText('UiTPAS geeft deze persoon geen account')).toBeVisible()
  await expect(counter.cardNumber).toHaveValue('')
})

test('second name, street and kind of card tell children of one family apart', async ({ counter }) => {
  await counter.signIn(ANKE)
  const person = counter.person
  await counter.find('0930010038006', 'Mohamed Amin Verdubbeld')
  await expect(person).toContainText('Lange Zoutstraat 12, 9300 Aalst')
  await expect(person).not.toContainText('Sleutelhanger')
  await counter.page.getByRole('button', { name: 'Andere pashouder' }).click()
  await counter.passholder.fill('Verdubbeld Mohamed')
  const twins = counter.page.locator('#people button')
  await expect(twins).toHaveCount(2)
  await expect(twins.first()).toContainText('Mohamed Amin Verdubbeld')
  await twins.filter({ hasText: 'Yassin' }).click()
  await expect(person).toContainText('Mohamed Yassin Verdubbeld')
  await expect(person).toContainText('Sleutelhanger')
})

test('a failing look-up says so and loses nothing', async ({ counter, stack }) => {
  await counter.signIn(ANKE)
  await counter.cardNumber.fill('0930020000103')
  await expect(counter.page.getByText('Ligt klaar aan deze balie')).toBeVisible()
  stack.sandbox.control.addFault({
    call: 'retrieve',
    fault: { kind: 'status', status: 502, body: '<html>Bad</html>' },
  })
  await counter.passholder.fill('0930000422202')
  await expect(counter.passholder).toHaveAttribute('aria-invalid', 'true')
  expect(await counter.messageOf(counter.passholder)).toContain('UiTPAS gaf geen bruikbaar antwoord')
  await expect(counter.passholder).toHaveValue('0930000422202')
  await expect(counter.cardNumber).toHaveValue('0930 0200 0010 3')
  await counter.page.getByRole('button', { name: 'Zoeken' }).click()
  await expect(counter.page.getByText('Jan Gewoon').first()).toBeVisible()
})

test('a slow answer about an earlier number never brings up its passholder', async ({ counter, stack }) => {
  const { page } = counter
  await counter.signIn(ANKE)
  stack.sandbox.control.addFault({ call: 'retrieve', fault: { kind: 'delay', ms: 800 } })
  const late = page.waitForResponse(
    (response) => !!response.request().postData()?.includes('"0930000422202"') && response.ok(),
  )
  await counter.passholder.fill('0930000422202')
  await counter.find('0930000166411', 'Mia Kansrijk')
  await (await late).finished()
  // The screen is checked only afterwards, since a name could appear as late as any answer.
  await counter.cardNumber.fill('0930020000111')
  await expect(page.getByText('Ligt klaar aan deze balie')).toBeVisible()
  await expect(counter.person).toContainText('Mia Kansrijk')
  await expect(page.getByText('Jan Gewoon')).toHaveCount(0)
})

test('a link opens the form for its passholder and leaves the address', async ({ counter, stack }) => {
  await counter.signIn(ANKE)
  await counter.page.goto(`${stack.origin}/#uid=${JAN}&reason=LOSS_THEFT`)
  await expect(counter.person).toContainText('Jan Gewoon')
  await expect(counter.page.getByRole('radio', { name: 'Verloren of gestolen' })).toBeChecked()
  expect(counter.page.url()).toBe(`${stack.origin}/`)
})

test('a link back to somebody who has just been given a card shows that card', async ({ counter }) => {
  const { page } = counter
  const follow = () =>
    page.evaluate((uid) => {
      window.location.hash = `uid=${uid}&reason=LOSS_THEFT`
    }, JAN)
  const person = counter.person
  await counter.signIn(ANKE)
  await expect(counter.passholder).toBeVisible()
  await follow()
  await expect(person).toContainText('0930 0004 2220 2')
  await counter.cardNumber.fill('0930020000103')
  await expect(page.getByText('Ligt klaar aan deze balie')).toBeVisible()
  await counter.register.click()
  await expect(counter.done).toBeVisible()
  await follow()
  await expect(person).toContainText('0930 0200 0010 3')
  await expect(person).not.toContainText('0930 0004 2220 2')
})

test('a link survives the login, and no address, log or storage sees it', async ({ counter, stack }) => {
  const addresses: string[] = []
  counter.page.on('request', (request) => addresses.push(request.url()))
  await counter.signInOnScreen(ANKE, `/#uid=${JAN}`)
  await expect(counter.person).toContainText('Jan Gewoon')
  expect(counter.page.url()).toBe(`${stack.origin}/`)
  expect(addresses.filter((address) => address.startsWith(stack.origin) && address.includes(JAN))).toEqual([])
  expect(stack.log()).not.toContain(JAN)
  const stored = await counter.page.evaluate(() => localStorage.length + sessionStorage.length)
  expect(stored).toBe(0)
})
