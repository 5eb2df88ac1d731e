import { counterScreen } from '../support/counter.ts'
import { fillIn } from '../support/fill-in.ts'
import { ANKE } from '../support/people.ts'
import { play, typeAsScanner } from '../support/scanner-keys.ts'
import { expect, test } from '../support/test.ts'

test('text typed before a new card was scanned comes back', async ({ counter }) => {
  await counter.signIn(ANKE)
  await counter.passholder.pressSequentially('8405', { delay: 150 })
  await typeAsScanner(counter.page, '0930020000103')
  await expect(counter.cardNumber).toHaveValue('0930 0200 0010 3')
  await expect(counter.passholder).toHaveValue('8405')
  // The same while unknown digits were being looked up.
  await counter.passholder.focus()
  await typeAsScanner(counter.page, '1000000001')
  await expect(counter.page.getByText('Dit nummer is niet gekend')).toHaveCount(0)
  await expect(counter.page.getByText('Is het een voucher?')).toBeVisible()
  await expect(counter.voucher).toHaveValue('')
  await expect(counter.passholder).toHaveValue('8405')
})

test('arrows of the numpad still choose a reason', async ({ counter }) => {
  await fillIn(counter, {})
  await expect(counter.page.getByText('Ligt klaar aan deze balie')).toBeVisible()
  const chosen = counter.page.getByRole('radio', { name: 'Verloren of gestolen' })
  await chosen.focus()
  await play(counter.page, [{ atMs: 0, code: 'Numpad2', key: 'ArrowDown', windowsVirtualKeyCode: 40 }])
  await expect(counter.page.getByRole('radio', { name: 'Verhuisd' })).toBeChecked()
  await expect(counter.page.getByRole('radio', { name: 'Verhuisd' })).toBeFocused()
})

test('a prefix that the counters set belongs to the scan', async ({ page, startOwnStack }) => {
  const stack = await startOwnStack({ SCANNER_PREFIX: 'X' })
  const counter = counterScreen(page, stack.origin)
  await counter.signIn(ANKE)
  await expect(counter.passholder).toBeFocused()
  await counter.voucher.focus()
  await typeAsScanner(page, 'X0930020000103')
  await expect(counter.cardNumber).toHaveValue('0930 0200 0010 3')
  await expect(counter.voucher).toHaveValue('')
})
