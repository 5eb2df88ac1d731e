import { ANKE } from '../support/people.ts'
import { typeAsScanner } from '../support/scanner-keys.ts'
import { expect, test } from '../support/test.ts'

test('scans are heard, good and bad, unless that is switched off, which is remembered', async ({
  counter,
}) => {
  const { page } = counter
  await page.addInitScript(() => {
    const notes: number[] = []
    Object.assign(window, { notes })
    class Heard extends OscillatorNode {
      override start(when?: number) {
        notes.push(this.frequency.value)
        super.start(when)
      }
    }
    Object.assign(window, { OscillatorNode: Heard })
  })
  const heard = () => page.evaluate(() => (window as unknown as { notes: number[] }).notes.length)
  await counter.signIn(ANKE)
  await expect(counter.passholder).toBeFocused()
  await typeAsScanner(page, '0930000422202')
  await expect(page.getByText('Jan Gewoon').first()).toBeVisible()
  expect(await heard()).toBe(2)
  await page.getByRole('button', { name: 'Geluid bij scannen' }).click()
  await typeAsScanner(page, '0930020000103')
  await expect(counter.cardNumber).toHaveValue('0930 0200 0010 3')
  expect(await heard()).toBe(2)
  await page.reload()
  await expect(page.getByRole('button', { name: 'Geluid bij scannen' })).toHaveAttribute(
    'aria-pressed',
    'false',
  )
})
