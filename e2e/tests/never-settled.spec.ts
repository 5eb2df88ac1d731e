import { counterScreen } from '../support/counter.ts'
import { ANKE } from '../support/people.ts'
import type { Stack } from '../support/stack.ts'
import { expect, test } from '../support/test.ts'
import { loseTheAnswer, sendInVain, untilClosable } from '../support/unsettled.ts'
import { writesOf } from '../support/writes.ts'

const CARD = '0930020000103'
const JANS_CARD = '0930000422202'
const BARTS_CARD = '0930010014007'

test('a registration that can never be settled shows what was seen, and is closed after a confirmation', async ({
  counter,
  stack,
  browser,
}) => {
  const { page } = counter
  await loseTheAnswer(counter, stack.sandbox)
  giveCardTo(stack, JANS_CARD)
  await untilClosable(counter)
  const list = page.getByRole('region', { name: 'Eerdere registraties' })
  await expect(list).toContainText('Deze kaart staat intussen op naam van iemand anders.')
  await expect(list).toContainText('Zoek de pashouder op')

  await list.getByRole('button', { name: 'Sluiten' }).click()
  const dialog = page.getByRole('dialog', { name: 'Sluiten zonder uitkomst?' })
  await expect(dialog).toContainText('Kaart 0930 0200 0010 3 voor Bart Geblokkeerd')
  await expect(dialog).toContainText('Dat kan je niet ongedaan maken.')
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await expect(list).toBeVisible()

  await list.getByRole('button', { name: 'Sluiten' }).click()
  await dialog.getByRole('button', { name: 'Toch sluiten' }).click()
  await expect(dialog).toHaveCount(0)
  await expect(list).toHaveCount(0)
  const there = counterScreen(await (await browser.newContext()).newPage(), stack.origin)
  await there.signIn(ANKE)
  await expect(there.passholder).toBeVisible()
  await expect(there.page.getByRole('region', { name: 'Eerdere registraties' })).toHaveCount(0)
  expect(writesOf(stack)).toEqual(['newCard'])
})

test('the screen of a running one says that it can never be settled, and where to close it', async ({
  counter,
  stack,
}) => {
  const { page } = counter
  await sendInVain(counter, stack.sandbox)
  giveCardTo(stack, JANS_CARD)
  // The page looks it up every five seconds by itself, but settles it only after the settling time.
  await expect(page.getByText('Deze kaart staat intussen op naam van iemand anders.')).toBeVisible({
    timeout: 40_000,
  })
  await expect(page.getByText('deze kaart staat dan bovenaan, en daar kan je dit sluiten')).toBeVisible()
  await page.getByRole('button', { name: 'Volgende pashouder' }).click()
  await untilClosable(counter)
})

test('a registration that turns out to have succeeded isn’t closed: its end is shown instead', async ({
  counter,
  stack,
}) => {
  const { page } = counter
  await loseTheAnswer(counter, stack.sandbox)
  stack.sandbox.control.putCard({ uitpasNumber: CARD, status: 'BLOCKED', passholderUid: null })
  await untilClosable(counter)
  const list = page.getByRole('region', { name: 'Eerdere registraties' })
  await list.getByRole('button', { name: 'Sluiten' }).click()
  giveCardTo(stack, BARTS_CARD)
  await page.getByRole('button', { name: 'Toch sluiten' }).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(list).toContainText('is geregistreerd')
})

/** Gives the card to the holder of another one. */
function giveCardTo({ sandbox }: Stack, theirCard: string): void {
  const passholderUid = sandbox.state.card(theirCard)?.passholderUid ?? null
  sandbox.control.putCard({ uitpasNumber: CARD, status: 'ACTIVE', passholderUid })
}
