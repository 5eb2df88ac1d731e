import type { CounterScreen } from '../support/counter.ts'
import { ANKE } from '../support/people.ts'
import { pressAfterLooking, watchHands } from '../support/person-keys.ts'
import { expect, test } from '../support/test.ts'

const READY = '0930020000103'
const KANSENPAS = '0930020000111'

/** Works at the counter, and counts what the hands do. */
function hands(counter: CounterScreen) {
  const done = { scans: 0, keys: 0, typed: 0 }
  return {
    done,
    scan: async (code: string) => {
      done.scans++
      await counter.scan(code)
    },
    type: async (text: string) => {
      done.typed++
      await counter.passholder.pressSequentially(text, { delay: 120 })
    },
    press: async (key: Parameters<typeof pressAfterLooking>[1]) => {
      done.keys++
      await pressAfterLooking(counter.page, key)
    },
  }
}

test('a plain replacement takes two scans and two keys', async ({ counter }) => {
  const { done, scan, press } = hands(counter)
  await watchHands(counter.page)
  await counter.signIn(ANKE)
  await expect(counter.passholder).toBeFocused()
  await scan('0930000422202')
  await scan(READY)
  await expect(counter.page.getByText('Ligt klaar aan deze balie')).toBeVisible()
  await press('Digit1')
  await expect(counter.price).toHaveText('€ 5,00')
  await expect(counter.register).toBeFocused()
  await press('Enter')
  await expect(counter.done).toBeVisible()
  expect(done).toEqual({ scans: 2, keys: 2, typed: 0 })
})

test('losing the kansenstatuut takes two scans and one key', async ({ counter }) => {
  const { done, scan, press } = hands(counter)
  await watchHands(counter.page)
  await counter.signIn(ANKE)
  await expect(counter.passholder).toBeFocused()
  await scan('0930010001012')
  await scan(READY)
  await expect(counter.page.getByRole('radio', { name: 'Verliest kansenstatuut' })).toBeChecked()
  await expect(counter.price).toHaveText(/€|Gratis/)
  await expect(counter.register).toBeFocused()
  await press('Enter')
  await expect(counter.done).toBeVisible()
  expect(done).toEqual({ scans: 2, keys: 1, typed: 0 })
})

test('obtaining the kansenstatuut takes two scans and two keys', async ({ counter }) => {
  const { done, scan, press } = hands(counter)
  await watchHands(counter.page)
  await counter.signIn(ANKE)
  await expect(counter.passholder).toBeFocused()
  await scan('0930010004008')
  await scan(KANSENPAS)
  await expect(counter.page.getByRole('radio', { name: 'Krijgt kansenstatuut' })).toBeChecked()
  await expect(counter.price).toHaveText(/€|Gratis/)
  await expect(counter.endDate).toBeFocused()
  await press('ArrowDown')
  await expect(counter.register).toBeFocused()
  await press('Enter')
  await expect(counter.done).toBeVisible()
  expect(done).toEqual({ scans: 2, keys: 2, typed: 0 })
})

test('prolonging a kansenstatuut takes one scan and two keys', async ({ counter }) => {
  const { done, scan, press } = hands(counter)
  await watchHands(counter.page)
  await counter.signIn(ANKE)
  await expect(counter.passholder).toBeFocused()
  await scan('0930010005013')
  await expect(counter.page.getByRole('textbox', { name: 'Verlengen tot en met' })).toBeVisible()
  await press('Shift+Tab')
  await expect(counter.page.getByRole('button', { name: 'Verlengen', exact: true })).toBeFocused()
  await press('Enter')
  await expect(counter.page.getByText('Kansenstatuut verlengd tot en met')).toBeVisible()
  expect(done).toEqual({ scans: 1, keys: 2, typed: 0 })
})

test('prolonging before a lost kansenpas is replaced takes no more than the replacement', async ({
  counter,
}) => {
  const { done, scan, press } = hands(counter)
  await watchHands(counter.page)
  await counter.signIn(ANKE)
  await expect(counter.passholder).toBeFocused()
  await scan('0930010005013')
  await scan(KANSENPAS)
  await expect(counter.page.getByText('Ligt klaar aan deze balie')).toBeVisible()
  await press('Digit1')
  await expect(counter.page.getByText('Eerst wordt het kansenstatuut verlengd')).toBeVisible()
  await expect(counter.register).toBeFocused()
  await press('Enter')
  await expect(counter.done).toBeVisible()
  expect(done).toEqual({ scans: 2, keys: 2, typed: 0 })
})

test('a person without a card takes typed facts, two keys to choose, and a scan', async ({ counter }) => {
  const { done, scan, press, type } = hands(counter)
  const { page } = counter
  await watchHands(page)
  await counter.signIn(ANKE)
  await expect(counter.passholder).toBeFocused()
  await type('auwera sofie')
  await expect(page.getByRole('list', { name: 'Gevonden pashouders' }).getByRole('button')).toHaveCount(1)
  await press('ArrowDown')
  await press('Enter')
  await expect(page.getByRole('button', { name: 'Andere pashouder' })).toBeVisible()
  await expect(counter.person).toContainText('Sofie Van der Auwera')
  await scan(READY)
  await expect(page.getByText('Ligt klaar aan deze balie')).toBeVisible()
  await press('Digit1')
  await expect(counter.register).toBeFocused()
  await press('Enter')
  await expect(counter.done).toBeVisible()
  expect(done).toEqual({ scans: 1, keys: 4, typed: 1 })
})
