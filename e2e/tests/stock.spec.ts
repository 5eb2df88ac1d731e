import type { Page } from '@playwright/test'
import { ANKE, MUNTPUNT } from '../support/people.ts'
import type { Stack } from '../support/stack.ts'
import { fillIn } from '../support/fill-in.ts'
import { expect, test } from '../support/test.ts'

const header = (page: Page) => page.getByRole('banner')
const counted = (stack: Stack) =>
  stack.sandbox.control.calls().filter(({ call }) => call === 'countCards').length

/** Leaves this many ordinary cards of Aalst in stock at Muntpunt, including those that tests register. */
function leave(stack: Stack, left: number) {
  const here = stack.sandbox.state
    .all()
    .cards.filter(
      ({ status, counterId, cardSystemId, kansenpas }) =>
        status === 'LOCAL_STOCK' && counterId === MUNTPUNT.id && cardSystemId === 1 && !kansenpas,
    )
  for (const { uitpasNumber } of here
    .filter((card) => card.uitpasNumber !== '0930020000103')
    .slice(left - 1)) {
    stack.sandbox.control.putCard({
      uitpasNumber,
      cardSystemId: 1,
      kansenpas: false,
      status: 'STOCK',
      counterId: null,
    })
  }
}

test('low stock is shown at the counter’s name, once a session and after each registration', async ({
  counter,
  stack,
}) => {
  const { page } = counter
  leave(stack, 5)
  await fillIn(counter, {})
  await expect(header(page)).toContainText('UiTPAS Regio Aalst: nog 5 kaarten en')
  expect(counted(stack)).toBe(1)
  await counter.register.click()
  await expect(counter.done).toBeVisible()
  await expect(header(page)).toContainText('nog 4 kaarten en')
  await expect(header(page)).toContainText('2 onderweg')
  expect(counted(stack)).toBe(2)
})

test('enough cards, and a stock that can’t be read, are nothing to speak of', async ({ counter, stack }) => {
  const { page } = counter
  await counter.signIn(ANKE)
  await counter.find('0930000422202', 'Jan Gewoon')
  await expect.poll(() => counted(stack)).toBe(1)
  await expect(header(page)).not.toContainText('nog')
  leave(stack, 1)
  stack.sandbox.control.addFault({ call: 'countCards', fault: { kind: 'status', status: 500 }, times: null })
  // The draft is saved automatically a moment later; a new page shows the saved text.
  await expect
    .poll(async () => (await page.request.get(`${stack.origin}/api/session`)).text())
    .toContain('a0000000-0000-4000-8000-000000000002')
  await page.reload()
  await expect(counter.person).toContainText('Jan Gewoon')
  await expect.poll(() => counted(stack)).toBe(2)
  await expect(header(page)).not.toContainText('nog')
  await expect(page.getByRole('alert')).toHaveCount(0)
})
