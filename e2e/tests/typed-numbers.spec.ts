import { ANKE } from '../support/people.ts'
import { expect, test } from '../support/test.ts'
import { typeAsScanner } from '../support/scanner-keys.ts'
import { thisYear } from '../support/this-year.ts'

const JAN_CARD = '0930000422202'
const NEW_CARD = '0930020000103'
const BELGIAN_KEYS = 'à&é"\'(§è!ç'

const onBelgianKeys = (text: string) => text.replace(/\d/g, (digit) => BELGIAN_KEYS.charAt(Number(digit)))
const fullWidth = (text: string) =>
  text.replace(/\d/g, (digit) => String.fromCodePoint(0xff_10 + Number(digit)))

const WAYS = [
  '0930 0004 2220 2',
  '0930.0004.2220.2',
  '0930\u{2013}0004\u{2013}2220\u{2013}2',
  '0930\u{a0}0004\u{202f}2220\u{200b}2',
  fullWidth(JAN_CARD),
  onBelgianKeys(JAN_CARD),
  'UiTPAS: 0930 0004 2220 2',
  '71.11.30-902.57',
  onBelgianKeys('71.11.30-902.57'),
]

test('a number is looked up by its digits, however it is written', async ({ counter, stack }) => {
  const { page } = counter
  const { control } = stack.sandbox
  await counter.signIn(ANKE)
  for (const way of WAYS) {
    await test.step(way, async () => {
      // Slower than any scanner, so that it can't be half a scan: nothing is looked up before Enter.
      await counter.passholder.pressSequentially(way, { delay: 60 })
      await counter.passholder.press('Enter')
      await expect(counter.person).toContainText('Jan Gewoon')
      await page.getByRole('button', { name: 'Andere pashouder' }).click()
    })
  }
  const asked = control.calls().filter(({ call }) => call === 'retrieve')
  expect(asked.length).toBeGreaterThan(0)
  expect(new Set(asked.map(({ query }) => query.find(([name]) => name === 'identification')?.[1]))).toEqual(
    new Set([JAN_CARD, '71113090257']),
  )
})

test('a number pasted with the text around it is looked up at once', async ({ counter }) => {
  const { page } = counter
  await counter.signIn(ANKE)
  await expect(counter.passholder).toBeFocused()
  await page.keyboard.insertText('\u{feff}71.11.30\u{2013}902.57\u{a0}')
  await expect(counter.person).toContainText('Jan Gewoon')
})

test('too few digits are counted, and nothing is claimed about the person', async ({ counter }) => {
  await counter.signIn(ANKE)
  await counter.passholder.fill('930 0004 2220 2')
  await counter.passholder.press('Enter')
  await expect(counter.passholder).toHaveAttribute('aria-invalid', 'true')
  expect(await counter.messageOf(counter.passholder)).toContain('12 cijfers: een kaart heeft er 13')
  await counter.cardNumber.fill('930 0004 2220 2')
  await counter.cardNumber.blur()
  await expect(counter.cardNumber).toHaveAttribute('aria-invalid', 'true')
  expect(await counter.messageOf(counter.cardNumber)).toContain('12 cijfers: een kaart heeft er 13')
})

test('the new card, the voucher and the date are understood as they are written', async ({ counter }) => {
  await counter.signIn(ANKE)
  await counter.find('0930010004008')
  await counter.cardNumber.fill(fullWidth('0930-0200-0011-1'))
  await counter.cardNumber.blur()
  await expect(counter.cardNumber).toHaveValue('0930 0200 0011 1')
  await counter.voucher.fill(onBelgianKeys('1000000001'))
  await counter.voucher.blur()
  await expect(counter.voucher).toHaveValue('1000000001')
  const year = thisYear() + 1
  for (const text of [
    `31,12,${year}`,
    `${year}/12/31`,
    `31 december ${year}`,
    `31. Dez. ${year}`,
    `31/12/${year}.`,
  ]) {
    await counter.endDate.fill(text)
    await counter.endDate.blur()
    await expect(counter.endDate).toHaveValue(`31/12/${year}`)
  }
})

test('a new card typed without Shift is looked up before it can be registered', async ({
  counter,
  stack,
}) => {
  const { page } = counter
  const { control } = stack.sandbox
  await counter.signIn(ANKE)
  await counter.find('0930010014007', 'Bart Geblokkeerd')
  await counter.choose('Verloren of gestolen')
  for (const written of [onBelgianKeys, fullWidth]) {
    await counter.cardNumber.fill('')
    await expect(counter.price).toHaveText('Nog niet gekend')
    await counter.cardNumber.pressSequentially(written(NEW_CARD), { delay: 100 })
    await expect(counter.price).toHaveText('€ 5,00')
    await expect(page.getByText('Ligt klaar aan deze balie')).toBeVisible()
    await expect(counter.cardNumber).toBeFocused()
  }
  // A number whose digits are still wrong stays as it was typed.
  const wrong = onBelgianKeys('0930020000104')
  await counter.cardNumber.fill(wrong)
  await expect(counter.cardNumber).toHaveAttribute('aria-invalid', 'true')
  await expect(counter.cardNumber).toHaveValue(wrong)
  expect(control.calls().some(({ call }) => call === 'newCard')).toBe(false)
})

test.describe('half a code', () => {
  const PARTS = ['0000422', '093000', '30020000103', '930020000103', '00930020000103', '09300200001']

  test('is no voucher while nothing is known, and is heard', async ({ counter }) => {
    await counter.signIn(ANKE)
    await expect(counter.passholder).toBeFocused()
    for (const part of PARTS) {
      await typeAsScanner(counter.page, part)
      await expect(counter.page.getByRole('status').getByText('Niet goed gelezen')).toBeVisible()
      await expect(counter.voucher).toHaveValue('')
    }
  })

  test('is no voucher with passholder and card known, and leaves the one that is there', async ({
    counter,
  }) => {
    await counter.signIn(ANKE)
    await counter.find(JAN_CARD)
    await counter.cardNumber.fill('0930020000103')
    for (const part of PARTS) {
      await typeAsScanner(counter.page, part)
      await expect(counter.page.getByRole('status').getByText('Niet goed gelezen')).toBeVisible()
      await expect(counter.voucher).toHaveValue('')
    }
    await typeAsScanner(counter.page, '1000000001')
    await expect(counter.voucher).toHaveValue('1000000001')
    await counter.voucher.focus()
    for (const part of PARTS) {
      await typeAsScanner(counter.page, part)
      await expect(counter.page.getByRole('status').getByText('Niet goed gelezen')).toBeVisible()
      await expect(counter.voucher).toHaveValue('1000000001')
    }
  })
})
