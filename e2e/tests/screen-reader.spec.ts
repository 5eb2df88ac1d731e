import { fillIn } from '../support/fill-in.ts'
import { ANKE } from '../support/people.ts'
import { look, pressAfterLooking, watchHands } from '../support/person-keys.ts'
import { screenReader } from '../support/screen-reader.ts'
import { expect, test } from '../support/test.ts'

test('the announcements, step by step: once, and not too much', async ({ counter, stack }) => {
  const { page } = counter
  await watchHands(page)
  const reader = await screenReader(page)
  const told = async () => {
    await look(page)
    return { focus: await reader.focus(), heard: await reader.heard() }
  }

  await counter.signIn(ANKE)
  await expect(counter.passholder).toBeFocused()
  expect(await told()).toEqual({
    focus: 'textbox, Scan of typ een kaart, rijksregisternummer, naam of geboortedatum',
    heard: [],
  })

  await counter.scan('0930000422202')
  await expect(page.getByRole('button', { name: 'Andere pashouder' })).toBeVisible()
  expect(await told()).toEqual({
    focus: 'textbox, Nummer van de nieuwe kaart, required',
    heard: ['We zoeken de pashouder…', 'Gevonden: Jan Gewoon'],
  })

  await counter.scan('0930020000103')
  await expect(page.getByText('Ligt klaar aan deze balie')).toBeVisible()
  expect(await told()).toEqual({
    focus: 'radio, Verloren of gestolen, De vorige kaart is kwijt of gestolen.',
    heard: ['Nieuwe kaart gescand.', 'Ligt klaar aan deze balie'],
  })

  await pressAfterLooking(page, 'Digit1')
  await expect(counter.price).toHaveText('€ 5,00')
  expect(await told()).toEqual({
    focus:
      'button, Blokkeer oude kaart en registreer nieuwe, Oude kaart 0930 0004 2220 2 wordt geblokkeerd. Dat kan niet ongedaan gemaakt worden.',
    heard: ['We vragen de prijs…', '€ 5,00'],
  })

  stack.sandbox.control.addFault({ call: 'newCard', fault: { kind: 'code', code: 'ACTION_NOT_ALLOWED' } })
  await pressAfterLooking(page, 'Enter')
  await expect(page.getByText('Voor de helpdesk')).toBeVisible()
  // The focused box is read as a whole; nothing else repeats it.
  expect(await told()).toEqual({
    focus: 'group, UiTPAS laat dit niet toe',
    heard: [],
  })

  await counter.register.focus()
  await pressAfterLooking(page, 'Enter')
  await expect(counter.done).toBeVisible()
  expect(await told()).toEqual({ focus: 'heading, De kaart is geregistreerd', heard: [] })

  await page.getByRole('button', { name: 'Volgende pashouder' }).click()
  await expect(counter.passholder).toBeFocused()
  await counter.passholder.fill('0930099999904')
  await expect(counter.passholder).toHaveAttribute('aria-invalid', 'true')
  const { focus, heard } = await told()
  expect(focus).toMatch(
    /^textbox, Scan of typ een kaart, rijksregisternummer, naam of geboortedatum, invalid, UiTPAS kent dit nummer niet\. Scan opnieuw of kijk het nummer na\./,
  )
  expect(heard).toEqual(['We zoeken de pashouder…', expect.stringMatching(/^UiTPAS kent dit nummer niet\./)])
})

test('an unknown outcome is read out once, however often it is looked up, and then its end', async ({
  counter,
  stack,
}) => {
  const { page } = counter
  const { control } = stack.sandbox
  const reader = await screenReader(page)
  await fillIn(counter, { old: '0930010014007' })
  await expect(page.getByText('Ligt klaar aan deze balie')).toBeVisible()
  control.addFault({ call: 'newCard', fault: { kind: 'reset', when: 'after' } })
  control.addFault({ call: 'retrieve', fault: { kind: 'status', status: 503 }, times: null })
  await counter.register.click()
  await expect(page.getByRole('heading', { name: /We weten nog niet of de kaart/ })).toBeFocused()
  const reference = await page.getByText('Voor de helpdesk').textContent()
  for (let look = 0; look < 2; look++) await page.waitForResponse('**/api/registrations/*')
  // Somebody may be reading it out to the helpdesk.
  await expect(page.getByText('Voor de helpdesk')).toHaveText(reference ?? '')
  const heard = await reader.heard()
  expect(heard.filter((one) => one.startsWith('We weten nog niet of de kaart'))).toHaveLength(1)
  control.clearFaults()
  await expect(counter.done).toBeFocused()
})
