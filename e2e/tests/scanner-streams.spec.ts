import type { Page } from '@playwright/test'
import { fillIn } from '../support/fill-in.ts'
import { look, watchHands } from '../support/person-keys.ts'
import { ANKE } from '../support/people.ts'
import { humanKeys, play, scanKeys, type TimedKey, typeAsScanner } from '../support/scanner-keys.ts'
import { expect, test } from '../support/test.ts'
import { thisYear } from '../support/this-year.ts'

const JAN_CARD = '0930000422202'
const NEW_CARD = '0930020000103'
const OTHER_NEW_CARD = '0930021000102'
const ALT = 1

for (const gapMs of [100, 125, 150]) {
  test(`a scanner of ${gapMs} ms a key is read, and chooses no reason`, async ({ counter }) => {
    const { page } = counter
    await fillIn(counter, { reason: 'Verloren of gestolen' })
    await expect(page.getByText('Ligt klaar aan deze balie')).toBeVisible()
    const reason = page.getByRole('radio', { name: 'Verloren of gestolen' })
    for (const setting of ['us', 'numpad'] as const) {
      await reason.focus()
      const card = setting === 'us' ? OTHER_NEW_CARD : NEW_CARD
      await playInTime(page, scanKeys(card, { host: 'be', setting, gapMs }))
      await expect(counter.cardNumber).toHaveValue(setting === 'us' ? '0930 0210 0010 2' : '0930 0200 0010 3')
      await expect(reason).toBeChecked()
    }
  })
}

test('a slow scanner in the search is looked up by its digits', async ({ counter }) => {
  await counter.signIn(ANKE)
  await expect(counter.passholder).toBeFocused()
  await playInTime(counter.page, scanKeys(JAN_CARD, { host: 'be', setting: 'us', gapMs: 110 }))
  await expect(counter.person).toContainText('Jan Gewoon')
})

test('equal digits that are marked as repeats are read', async ({ counter }) => {
  await counter.signIn(ANKE)
  await expect(counter.passholder).toBeFocused()
  for (const focused of [true, false]) {
    if (!focused) await counter.passholder.blur()
    const keys = scanKeys(JAN_CARD)
    await play(
      counter.page,
      keys.map((key, index) => ({ ...key, autoRepeat: key.code === keys[index - 1]?.code })),
    )
    await expect(counter.person).toContainText('Jan Gewoon')
    await counter.page.getByRole('button', { name: 'Andere pashouder' }).click()
    await expect(counter.passholder).toBeVisible()
  }
})

test('keys that all are marked with Alt are read', async ({ counter }) => {
  await counter.signIn(ANKE)
  await expect(counter.passholder).toBeFocused()
  for (const focused of [true, false]) {
    if (!focused) await counter.passholder.blur()
    const keys = scanKeys(JAN_CARD).map((key) => (key.key === 'Enter' ? key : { ...key, modifiers: ALT }))
    await play(counter.page, keys)
    await expect(counter.person).toContainText('Jan Gewoon')
    await counter.page.getByRole('button', { name: 'Andere pashouder' }).click()
    await expect(counter.passholder).toBeVisible()
  }
})

test('an input method of Android that composes each character is read', async ({ counter }) => {
  const { page } = counter
  await counter.signIn(ANKE)
  const session = await page.context().newCDPSession(page)
  // A name that is swiped comes at once, and is no misread.
  await expect(counter.passholder).toBeFocused()
  await session.send('Input.imeSetComposition', { text: 'Janssens', selectionStart: 8, selectionEnd: 8 })
  await session.send('Input.insertText', { text: 'Janssens' })
  await expect(page.getByText('Typ er nog iets bij')).toBeVisible()
  await expect(counter.passholder).toHaveValue('Janssens')
  await counter.cardNumber.focus()
  const sent: Promise<unknown>[] = []
  for (let length = 1; length <= NEW_CARD.length; length++) {
    const key = { key: 'Unidentified', code: '', windowsVirtualKeyCode: 229 }
    sent.push(
      session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...key }),
      session.send('Input.imeSetComposition', {
        text: NEW_CARD.slice(0, length),
        selectionStart: length,
        selectionEnd: length,
      }),
      session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key }),
    )
  }
  await Promise.all(sent)
  await session.send('Input.insertText', { text: NEW_CARD })
  await expect(page.getByText('Ligt klaar aan deze balie')).toBeVisible()
  await expect(counter.cardNumber).toHaveValue(/^0930 ?0200 ?0010 ?3$/)
})

test('a letter typed right before a scan stays where it was typed', async ({ counter }) => {
  await fillIn(counter, { voucher: '' })
  await expect(counter.page.getByText('Ligt klaar aan deze balie')).toBeVisible()
  for (const [index, leadMs] of [20, 40, 60].entries()) {
    await counter.voucher.fill('')
    await counter.voucher.focus()
    const card = index % 2 === 0 ? OTHER_NEW_CARD : NEW_CARD
    await play(counter.page, [...humanKeys('a', 0, 0), ...scanKeys(card, { setting: 'azerty' }, leadMs)])
    await expect(counter.cardNumber).toHaveValue(index % 2 === 0 ? '0930 0210 0010 2' : '0930 0200 0010 3')
    await expect(counter.voucher).toHaveValue('a')
  }
})

test('two halves of a card within a second are that card', async ({ counter }) => {
  await counter.signIn(ANKE)
  await counter.find(JAN_CARD)
  for (const [index, cut] of [3, 7, 10].entries()) {
    const card = index % 2 === 0 ? OTHER_NEW_CARD : NEW_CARD
    const first = scanKeys(card.slice(0, cut), { suffix: 'none' })
    await play(counter.page, [...first, ...scanKeys(card.slice(cut), {}, (first.at(-1)?.atMs ?? 0) + 700)])
    await expect(counter.cardNumber).toHaveValue(index % 2 === 0 ? '0930 0210 0010 2' : '0930 0200 0010 3')
    await expect(counter.voucher).toHaveValue('')
    await expect(counter.page.getByRole('radio', { checked: true })).toHaveCount(0)
  }
})

test('Enter before the code is the scanner’s, whatever button has the focus', async ({ counter, stack }) => {
  await watchHands(counter.page)
  await fillIn(counter, {})
  await expect(counter.price).toHaveText('€ 5,00')
  await counter.register.focus()
  await look(counter.page)
  const [enter] = scanKeys('')
  if (!enter) throw new Error('There is no suffix.')
  await playInTime(counter.page, [enter, ...scanKeys(OTHER_NEW_CARD, {}, 20)])
  await expect(counter.cardNumber).toHaveValue('0930 0210 0010 2')
  expect(stack.sandbox.control.calls().filter(({ call }) => call === 'newCard')).toEqual([])
})

test('a date that other software types stays in its field, at any pace', async ({ counter }) => {
  await counter.signIn(ANKE)
  await counter.find('0930010004008')
  await counter.cardNumber.fill('0930020000111')
  const year = thisYear() + 1
  for (const gapMs of [1, 10, 25]) {
    for (const text of [`3112${year}`, `31/12/${year}`]) {
      await counter.endDate.fill('')
      await counter.endDate.focus()
      await typeAsScanner(counter.page, text, { setting: 'software', gapMs, suffix: 'none' })
      await expect(counter.endDate).toHaveValue(text)
      await counter.endDate.blur()
      await expect(counter.endDate).toHaveValue(`31/12/${year}`)
      await expect(counter.voucher).toHaveValue('')
      await expect(counter.page.getByText('Niet goed gelezen')).toHaveCount(0)
    }
  }
})

/** Presses each key when it is due, so that the page's own timers wait for missing keys. */
async function playInTime(page: Page, keys: readonly TimedKey[]): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const startMs = performance.now()
  for (const { atMs, text, ...key } of keys) {
    const waitMs = startMs + atMs - performance.now()
    if (waitMs > 0) await new Promise((resolve) => setTimeout(resolve, waitMs))
    await session.send('Input.dispatchKeyEvent', {
      type: text === undefined ? 'rawKeyDown' : 'keyDown',
      ...(text !== undefined && { text }),
      ...key,
    })
    await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key })
  }
  await session.detach()
}
