import { ANKE, EVA, MUNTPUNT } from '../support/people.ts'
import { expect, test } from '../support/test.ts'
import { thisYear } from '../support/this-year.ts'

const ORDINARY_NEEDED = /gewone kaart nodig/

test('a choice of the employee is never changed, but said not to fit', async ({ counter, stack }) => {
  await counter.signIn(ANKE)
  await counter.find('0930000422202', 'Jan Gewoon')
  await counter.choose('Verloren of gestolen')
  const chosen = counter.page.getByRole('radio', { name: 'Verloren of gestolen' })
  await counter.cardNumber.fill('0930020000111')
  const reasons = counter.page.getByRole('radiogroup', { name: 'Reden' })
  await expect(reasons).toHaveAttribute('aria-invalid', 'true')
  await expect(reasons).toHaveAccessibleDescription(ORDINARY_NEEDED)
  await expect(chosen).toBeChecked()
  await counter.register.click()
  await expect(counter.page.getByRole('group', { name: 'Kijk nog één ding na' })).toBeFocused()
  expect(stack.sandbox.control.calls().filter(({ call }) => call === 'newCard')).toEqual([])

  await counter.cardNumber.fill('0930020000103')
  await expect(reasons).toHaveAttribute('aria-invalid', 'false')
  await expect(chosen).toBeChecked()
  await counter.register.click()
  await expect(counter.done).toBeVisible()
})

test('a reason that was chosen for the employee goes when it is no longer the only one', async ({
  counter,
}) => {
  await counter.signIn(ANKE)
  await counter.find('0930000422202', 'Jan Gewoon')
  await counter.cardNumber.fill('0930020000111')
  await expect(counter.page.getByRole('radio', { name: 'Krijgt kansenstatuut' })).toBeChecked()
  await counter.cardNumber.fill('0930020000103')
  await expect(counter.page.getByText('Ligt klaar aan deze balie')).toBeVisible()
  await expect(counter.page.getByRole('radio', { checked: true })).toHaveCount(0)
})

test('no reason fits: said, and nothing can be sent', async ({ counter, stack }) => {
  const { control } = stack.sandbox
  const [card = ''] = control.bulk({ cards: 1, kansenpas: true, cardSystemId: 1, counterId: MUNTPUNT.id })
  await counter.signIn(EVA)
  await counter.find('0930000422202', 'Jan Gewoon')
  await counter.cardNumber.fill(card)
  await expect(counter.page.getByRole('radiogroup', { name: 'Reden' })).toHaveAccessibleDescription(
    /Geen enkele reden past/,
  )
  await counter.register.click()
  await expect(counter.page.getByRole('group', { name: /Kijk nog/ })).toBeFocused()
  expect(control.calls().filter(({ call }) => call === 'newCard')).toEqual([])
})

for (const { old, state } of [
  { old: '0930010005013', state: /Kansenstatuut verlopen op 31\/12/ },
  { old: '0930010006011', state: /verlopen op .*, maar telt nog even mee/ },
  { old: '0930010007019', state: /Kansenstatuut geschorst tot/ },
]) {
  test(`kansenstatuut that needs attention is shown: ${state.source}`, async ({ counter }) => {
    await counter.signIn(ANKE)
    await counter.find(old)
    await expect(counter.person).toContainText(state)
    await counter.cardNumber.fill('0930020000111')
    await counter.choose('Verloren of gestolen')
    await expect(counter.page.getByText('Of het kansenstatuut nog telt, beslist UiTPAS.')).toBeVisible()
  })
}

test('a blocked membership is shown, and puts every possible reason in doubt, naming who can undo it', async ({
  counter,
}) => {
  await counter.signIn(ANKE)
  await counter.find('0930010037008')
  await expect(counter.person).toContainText(
    'Lidmaatschap geblokkeerd door de beheerder van het kaartsysteem',
  )
  await counter.cardNumber.fill('0930020000103')
  for (const reason of ['Verloren of gestolen', 'Verhuisd']) {
    await counter.choose(reason)
    await expect(counter.page.getByText(/UiTPAS kan weigeren. Alleen de beheerder/)).toBeVisible()
  }
})

test('a suspension that is over is not shown as one, and leaves nothing to doubt', async ({
  counter,
  stack,
}) => {
  const passholder = `<name>Opgeschort</name><firstName>Stan</firstName><uitIdUser><id>a0000000-0000-4000-8000-000000000007</id></uitIdUser>
    <cardSystemSpecific><cardSystem><id>1</id><name>UiTPAS Regio Aalst</name></cardSystem>
      <currentCard><kansenpas>true</kansenpas><status>ACTIVE</status><uitpasNumber><uitpasNumber>0930010007019</uitpasNumber></uitpasNumber></currentCard>
      <kansenStatuut>true</kansenStatuut><kansenStatuutEndDate>${thisYear() + 1}-12-31T23:59:59+01:00</kansenStatuutEndDate>
      <kansenStatuutSuspendedUntil>${thisYear() - 1}-06-30T23:59:59+02:00</kansenStatuutSuspendedUntil>
    </cardSystemSpecific>`
  const bodyBase64 = Buffer.from(`<response><passHolder>${passholder}</passHolder></response>`).toString(
    'base64',
  )
  await counter.signIn(ANKE)
  stack.sandbox.control.addFault({ call: 'retrieve', fault: { kind: 'raw', bodyBase64 } })
  await counter.find('0930010007019', 'Stan Opgeschort')
  const person = counter.person
  await expect(person).toContainText(`Kansenstatuut tot en met 31/12/${thisYear() + 1}`)
  await expect(person).not.toContainText('geschorst')
  await counter.cardNumber.fill('0930020000111')
  await counter.choose('Verloren of gestolen')
  await expect(counter.page.getByText('Of het kansenstatuut nog telt, beslist UiTPAS.')).toHaveCount(0)
})
