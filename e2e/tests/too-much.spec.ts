import { counterScreen } from '../support/counter.ts'
import { fillIn } from '../support/fill-in.ts'
import { MUNTPUNT } from '../support/people.ts'
import { pressAfterLooking, watchHands } from '../support/person-keys.ts'
import type { Stack } from '../support/stack.ts'
import { expect, test } from '../support/test.ts'

const MINUTE_MS = 60_000
const NOBODY = ['99999999999', '99999999998', '99999999997']

test.describe('an employee who exceeds the limits', () => {
  let stack: Stack
  test.beforeEach(async ({ startOwnStack }) => {
    stack = await startOwnStack({
      RATE_LIMIT_REGISTRATIONS_PER_MINUTE: '1',
      RATE_LIMIT_UNKNOWN_PER_HOUR: '1',
    })
  })

  test('is asked to wait, loses nothing, and can register afterwards', async ({ page }) => {
    const counter = counterScreen(page, stack.origin)
    const [first = '', second = ''] = stack.sandbox.control.bulk({
      cards: 2,
      cardSystemId: 1,
      counterId: MUNTPUNT.id,
    })
    await fillIn(counter, { card: first })
    await counter.register.click()
    await expect(counter.done).toBeVisible()
    await page.getByRole('button', { name: 'Volgende pashouder' }).click()
    await counter.find('0930010001012', 'Lotte Voorbeeld')
    await counter.cardNumber.fill(second)
    await expect(page.getByText('Ligt klaar aan deze balie')).toBeVisible()
    await counter.register.click()

    const summary = page.getByRole('group').filter({ hasText: 'Je vraagt te veel in korte tijd' })
    await expect(summary).toBeFocused()
    await expect(summary).toContainText(/heeft niets geregistreerd\. Wacht \d+ seconden/)
    await expect(counter.cardNumber).not.toHaveValue('')
    stack.age(MINUTE_MS)
    await counter.register.click()
    await expect(counter.done).toBeVisible()
  })

  test('can’t go on trying numbers, and finds existing people after a while', async ({ page }) => {
    const counter = counterScreen(page, stack.origin)
    await watchHands(page)
    await fillIn(counter, {})
    await page.getByRole('button', { name: 'Andere pashouder' }).click()
    for (const number of NOBODY) {
      await counter.passholder.fill(number)
      await pressAfterLooking(page, 'Enter')
      await expect(counter.passholder).toHaveAttribute('aria-invalid', 'true')
    }
    await expect
      .poll(() => counter.messageOf(counter.passholder))
      .toContain('Te veel nummers die niemand kent')
    await expect(counter.passholder).toHaveValue('99999999997')
    stack.age(MINUTE_MS)
    await counter.find('0930000422202', 'Jan Gewoon')
    await expect(counter.cardNumber).not.toHaveValue('')
  })
})
