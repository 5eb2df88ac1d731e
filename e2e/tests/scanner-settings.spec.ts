import fc from 'fast-check'
import { fillIn } from '../support/fill-in.ts'
import { altCodeKeys, play, scanKeys } from '../support/scanner-keys.ts'
import { expect, test } from '../support/test.ts'

const CARDS = [
  { number: '0930020000103', shown: '0930 0200 0010 3' },
  { number: '0930021000102', shown: '0930 0210 0010 2' },
]
const SETTINGS = 24
const SEED = 2026

const settings = fc.record({
  host: fc.constantFrom('be', 'fr', 'us'),
  setting: fc.constantFrom('us', 'azerty', 'numpad', 'software'),
  suffix: fc.constantFrom('Enter', 'NumpadEnter', 'Tab', 'CR+LF', 'none'),
  gapMs: fc.integer({ min: 0, max: 50 }),
  prefix: fc.constantFrom('', '', ']C1', ']C0'),
  focus: fc.constantFrom('voucher', 'reason', 'register', 'nothing'),
})

test(`${SETTINGS} scanners, each with the focus somewhere else, on one form`, async ({ counter, stack }) => {
  test.setTimeout(180_000)
  const { page } = counter
  await fillIn(counter, { voucher: 'halfweg' })
  const reason = page.getByRole('radio', { name: 'Verloren of gestolen' })
  const places = { voucher: counter.voucher, reason, register: counter.register }
  for (const [index, { focus, prefix, ...scanner }] of fc
    .sample(settings, { numRuns: SETTINGS, seed: SEED })
    .entries()) {
    const card = CARDS[(index + 1) % CARDS.length]
    if (!card) throw new Error('No card')
    if (focus === 'nothing') await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
    else await places[focus].focus()
    if (focus === 'voucher')
      await counter.voucher.evaluate((field: HTMLInputElement) => field.setSelectionRange(2, 5))
    await play(page, scanKeys(scanner.setting === 'numpad' ? card.number : prefix + card.number, scanner))

    await test.step(JSON.stringify({ focus, prefix, ...scanner }), async () => {
      await expect(counter.cardNumber).toHaveValue(card.shown)
      await expect(counter.voucher).toHaveValue('halfweg')
      await expect(reason).toBeChecked()
      if (focus === 'voucher' || focus === 'register') await expect(places[focus]).toBeFocused()
      if (focus === 'voucher')
        expect(
          await counter.voucher.evaluate((field: HTMLInputElement) => [
            field.selectionStart,
            field.selectionEnd,
          ]),
        ).toEqual([2, 5])
    })
  }
  expect(stack.sandbox.control.calls().filter(({ call }) => call === 'newCard')).toEqual([])
})

test('a scanner that types Alt codes is read too', async ({ counter }) => {
  await fillIn(counter, { voucher: 'halfweg' })
  await counter.voucher.focus()
  await play(counter.page, altCodeKeys('0930021000102'))
  await expect(counter.cardNumber).toHaveValue('0930 0210 0010 2')
  await expect(counter.voucher).toHaveValue('halfweg')
})
