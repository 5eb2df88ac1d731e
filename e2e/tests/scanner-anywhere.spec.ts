import { fillIn } from '../support/fill-in.ts'
import { ANKE, BILAL } from '../support/people.ts'
import { humanKeys, play, type Scanner, scanKeys, typeAsScanner } from '../support/scanner-keys.ts'
import { expect, test } from '../support/test.ts'
import { type CounterScreen, counterScreen } from '../support/counter.ts'

const JAN_CARD = '0930000422202'
const MIA_INSZ = '90020890382'
const NEW_CARD = '0930020000103'
const OTHER_NEW_CARD = '0930021000102'

const SCANNERS: Scanner[] = [
  { host: 'be', setting: 'us' },
  { host: 'be', setting: 'azerty', suffix: 'Tab' },
  { host: 'fr', setting: 'us', suffix: 'NumpadEnter' },
  { host: 'fr', setting: 'azerty', suffix: 'none' },
  { host: 'us', setting: 'us', suffix: 'CR+LF' },
  { host: 'be', setting: 'numpad', gapMs: 0 },
  { host: 'be', setting: 'software', gapMs: 50 },
]

async function showsNewCard(counter: CounterScreen, shown: string) {
  await expect(counter.cardNumber).toHaveValue(shown)
  await expect(counter.page.getByText('Ligt klaar aan deze balie')).toBeVisible()
}

test('a scanner fills the form with nothing focused, however it is set', async ({ counter, stack }) => {
  await counter.signIn(ANKE)
  for (const scanner of SCANNERS) {
    await test.step(JSON.stringify(scanner), async () => {
      await expect(counter.passholder).toBeFocused()
      await counter.passholder.blur()
      await typeAsScanner(counter.page, JAN_CARD, scanner)
      await expect(counter.person).toContainText('Jan Gewoon')
      await typeAsScanner(counter.page, NEW_CARD, scanner)
      await showsNewCard(counter, '0930 0200 0010 3')
      await counter.page.getByRole('button', { name: 'Opnieuw beginnen' }).click()
    })
  }
  expect(stack.sandbox.control.calls().filter(({ call }) => call === 'newCard')).toEqual([])
})

test.describe('with the form filled in', () => {
  test.beforeEach(async ({ counter }) => {
    await fillIn(counter, { voucher: 'halfweg' })
    await expect(counter.page.getByText('Ligt klaar aan deze balie')).toBeVisible()
  })

  test('a scan in the middle of a wrong field leaves its text and caret, and the focus', async ({
    counter,
  }) => {
    await counter.voucher.focus()
    await counter.voucher.evaluate((field: HTMLInputElement) => field.setSelectionRange(4, 4))
    await typeAsScanner(counter.page, OTHER_NEW_CARD, { suffix: 'Tab' })
    await expect(counter.cardNumber).toHaveValue('0930 0210 0010 2')
    await expect(counter.page.getByText('Een andere nieuwe kaart: ze vervangt de vorige.')).toBeVisible()
    await expect(counter.voucher).toHaveValue('halfweg')
    await expect(counter.voucher).toBeFocused()
    expect(await counter.voucher.evaluate((field: HTMLInputElement) => field.selectionStart)).toBe(4)
    // The browser's history still has the scanner's keys.
    for (const keys of ['Control+z', 'Control+z', 'Control+y', 'Control+y']) {
      await counter.page.keyboard.press(keys)
      await expect(counter.voucher).toHaveValue('halfweg')
      await expect(counter.cardNumber).toHaveValue('0930 0210 0010 2')
    }
  })

  test('what was typed before a scan can be undone, in the scan’s field and beside it', async ({
    counter,
  }) => {
    await counter.voucher.press('End')
    await counter.voucher.pressSequentially('x')
    await typeAsScanner(counter.page, OTHER_NEW_CARD, { suffix: 'Tab' })
    await expect(counter.cardNumber).toHaveValue('0930 0210 0010 2')
    await counter.voucher.pressSequentially('yz')
    await counter.page.keyboard.press('Control+z')
    await expect(counter.voucher).toHaveValue('halfwegx')
    await counter.page.keyboard.press('Control+y')
    await expect(counter.voucher).toHaveValue('halfwegxyz')
  })

  test('a scan with the focus on a choice or a button moves and presses nothing', async ({
    counter,
    stack,
  }) => {
    const { page } = counter
    const reason = page.getByRole('radio', { name: 'Verloren of gestolen' })
    const places = [
      reason,
      page.getByRole('button', { name: 'Opnieuw beginnen' }),
      counter.register,
      page.getByRole('button', { name: 'Afmelden' }),
    ]
    for (const [index, place] of places.entries()) {
      const isOdd = index % 2 === 1
      await place.focus()
      await typeAsScanner(page, isOdd ? NEW_CARD : OTHER_NEW_CARD)
      await expect(counter.cardNumber).toHaveValue(isOdd ? '0930 0200 0010 3' : '0930 0210 0010 2')
      await expect(reason).toBeChecked()
      await expect(counter.person).toContainText('Jan Gewoon')
      await expect(counter.voucher).toHaveValue('halfweg')
      await expect(counter.register).toBeEnabled()
    }
    expect(stack.sandbox.control.calls().filter(({ call }) => call === 'newCard')).toEqual([])
  })

  test('typing continues during a scan: both the text and the scan are kept', async ({ counter }) => {
    await counter.voucher.focus()
    await counter.voucher.press('End')
    await play(counter.page, [
      ...humanKeys('jan', 0, 130),
      ...scanKeys(OTHER_NEW_CARD, { suffix: 'none' }, 300),
      ...humanKeys('ssens', 460, 130),
    ])
    await expect(counter.cardNumber).toHaveValue('0930 0210 0010 2')
    await expect(counter.voucher).toHaveValue('halfwegjanssens')
  })

  test('another passholder replaces the first, and the page says so', async ({ counter }) => {
    await typeAsScanner(counter.page, MIA_INSZ, { setting: 'azerty' })
    await expect(counter.person).toContainText('Mia Kansrijk')
    await expect(counter.page.getByText('Opgelet: nu voor een andere pashouder.')).toBeVisible()
    await expect(counter.cardNumber).toHaveValue('0930 0200 0010 3')
  })
})

test('a scan in a dialog goes to the form, and the dialog makes way for it', async ({ counter }) => {
  const { page } = counter
  await counter.signIn(BILAL)
  await counter.workAt('Bib De Zandloper')
  await page.getByRole('button', { name: /^Balie/ }).click()
  const search = page.getByLabel('Zoek je balie')
  await search.pressSequentially('mu', { delay: 150 })
  await typeAsScanner(page, MIA_INSZ)
  await expect(page.getByText('Mia Kansrijk').first()).toBeVisible()
  await expect(search).toHaveCount(0)
  await page.getByRole('button', { name: 'Hulp' }).click()
  await expect(page.getByRole('dialog', { name: 'Hulp' })).toBeVisible()
  await typeAsScanner(page, '0930000422203')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page.getByText('Niet goed gelezen')).toBeVisible()
})

test('Enter registers only what could be seen: not while the price is still asked', async ({
  page,
  startOwnStack,
}) => {
  // The other tests' BFF gives up before a busy machine has filled in the form.
  const stack = await startOwnStack({ UITPAS_TIMEOUT_MS: '8000' })
  const counter = counterScreen(page, stack.origin)
  const newCards = () => stack.sandbox.control.calls().filter(({ call }) => call === 'newCard')
  stack.sandbox.control.addFault({ call: 'price', fault: { kind: 'delay', ms: 4000 } })
  await fillIn(counter, {})
  await counter.register.focus()
  await expect(async () => {
    await page.keyboard.press('Enter')
    await expect(page.getByText('We zoeken nog op')).toBeVisible({ timeout: 200 })
  }).toPass()
  expect(newCards()).toEqual([])
  await expect(counter.price).toContainText('€')
  await expect(async () => {
    await page.keyboard.press('Enter')
    await expect(counter.done).toBeVisible({ timeout: 700 })
  }).toPass()
  expect(newCards()).toHaveLength(1)
})

test('two scans right after each other, passholder and new card', async ({ counter }) => {
  await counter.signIn(ANKE)
  await expect(counter.passholder).toBeFocused()
  const first = scanKeys(JAN_CARD)
  await play(counter.page, [...first, ...scanKeys(NEW_CARD, {}, (first.at(-1)?.atMs ?? 0) + 20)])
  await expect(counter.person).toContainText('Jan Gewoon')
  await showsNewCard(counter, '0930 0200 0010 3')
})

test('a card that was misread says so and leaves everything as it was', async ({ counter, stack }) => {
  await counter.signIn(ANKE)
  await expect(counter.passholder).toBeFocused()
  await typeAsScanner(counter.page, '0930000422203')
  await expect(counter.page.getByRole('status').getByText('Niet goed gelezen: scan opnieuw.')).toBeVisible()
  await expect(counter.passholder).toHaveValue('')
  expect(stack.sandbox.control.calls().filter(({ call }) => call === 'retrieve')).toEqual([])
})

test('vouchers go where they belong: letters always, digits once they cannot be anything else', async ({
  counter,
}) => {
  await counter.signIn(ANKE)
  await expect(counter.passholder).toBeFocused()
  await typeAsScanner(counter.page, 'FEEST24')
  await expect(counter.voucher).toHaveValue('FEEST24')
  await expect(counter.passholder).toHaveValue('')
  // The number is unknown, and may be half of one.
  await typeAsScanner(counter.page, '1000000001')
  await expect(counter.page.getByRole('status').getByText('Is het een voucher?')).toBeVisible()
  await expect(counter.voucher).toHaveValue('FEEST24')
  await expect(counter.passholder).toHaveValue('')
  await counter.find(JAN_CARD)
  await typeAsScanner(counter.page, NEW_CARD)
  await showsNewCard(counter, '0930 0200 0010 3')
  await typeAsScanner(counter.page, '1000000001')
  await expect(counter.voucher).toHaveValue('1000000001')
})

test('a scan after a registration starts the next one', async ({ counter }) => {
  await fillIn(counter, {})
  await expect(counter.page.getByText('Ligt klaar aan deze balie')).toBeVisible()
  await counter.register.click()
  await expect(counter.done).toBeVisible()
  await typeAsScanner(counter.page, MIA_INSZ)
  await expect(counter.done).toHaveCount(0)
  await expect(counter.person).toContainText('Mia Kansrijk')
  await expect(counter.cardNumber).toHaveValue('')
})

test('a card number that comes in one go is read as what it can only mean', async ({ counter }) => {
  await counter.signIn(ANKE)
  await counter.cardNumber.focus()
  const asOnBelgianKeys = Array.from(NEW_CARD, (digit) => 'à&é"\'(§è!ç'.charAt(Number(digit))).join('')
  await counter.page.keyboard.insertText(asOnBelgianKeys)
  await expect(counter.cardNumber).toHaveValue(NEW_CARD)
  await counter.voucher.focus()
  await showsNewCard(counter, '0930 0200 0010 3')
  await counter.page.keyboard.insertText(JAN_CARD)
  await expect(counter.person).toContainText('Jan Gewoon')
  await expect(counter.voucher).toHaveValue('')
})
