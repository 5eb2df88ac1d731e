import type { Page } from '@playwright/test'
import { expectInDraft, expectNotInDraft } from '../support/draft.ts'
import { ANKE } from '../support/people.ts'
import { GREET, OFFERED, PIET, prolongButton, prolongDate, sentProlongations } from '../support/prolonging.ts'
import { expect, test } from '../support/test.ts'
import { thisYear } from '../support/this-year.ts'

async function reload(page: Page) {
  await page.reload()
}

async function signInAgain(page: Page) {
  await page.context().clearCookies()
  await prolongButton(page).click()
  await page.getByRole('button', { name: 'Opnieuw aanmelden' }).click()
  await page.getByRole('button', { name: ANKE }).click()
}

const TYPED = `31/12/${String(thisYear())}`

test('a date typed for one passholder isn’t kept for the next one scanned', async ({ counter }) => {
  const { page } = counter
  await counter.signIn(ANKE)
  await counter.find(PIET.card, PIET.name)
  await prolongDate(page).fill(`31/12/${String(thisYear())}`)
  await counter.scan(GREET.card)
  await expect(counter.person).toContainText(GREET.name)
  await expect(prolongDate(page)).toHaveValue(OFFERED)
})

for (const { how, leave } of [
  { how: 'a reload', leave: reload },
  { how: 'signing in again', leave: signInAgain },
]) {
  test(`a date that was typed is there after ${how}, for its own passholder alone`, async ({
    counter,
    stack,
  }) => {
    const { page } = counter
    await counter.signIn(ANKE)
    await counter.find(PIET.card, PIET.name)
    await prolongDate(page).fill(TYPED)
    await expectInDraft(page, TYPED)
    await leave(page)
    await expect(counter.person).toContainText(PIET.name)
    await expect(prolongDate(page)).toHaveValue(TYPED)
    await counter.scan(GREET.card)
    await expect(counter.person).toContainText(GREET.name)
    await expect(prolongDate(page)).toHaveValue(OFFERED)
    await expectNotInDraft(page, TYPED)
    await page.reload()
    await expect(counter.person).toContainText(GREET.name)
    await expect(prolongDate(page)).toHaveValue(OFFERED)
    expect(sentProlongations(stack)).toEqual([])
  })
}

test('a date that was prolonged to is kept no longer', async ({ counter, stack }) => {
  const { page } = counter
  await counter.signIn(ANKE)
  await counter.find(PIET.card, PIET.name)
  await prolongDate(page).fill(TYPED)
  await expectInDraft(page, TYPED)
  await prolongButton(page).click()
  await expect(counter.person).toContainText('Kansenstatuut verlengd')
  await expectNotInDraft(page, TYPED)
  expect(sentProlongations(stack)).toHaveLength(1)
})

test('a refusal is shown at the date, which keeps its text', async ({ counter, stack }) => {
  const { page } = counter
  await counter.signIn(ANKE)
  await counter.find(GREET.card, GREET.name)
  await prolongDate(page).fill('31/12/2099')
  await prolongButton(page).click()
  expect(await counter.messageOf(prolongDate(page))).toContain(`ten laatste 31/12/${String(thisYear() + 1)}`)
  expect(sentProlongations(stack)).toEqual([])
  await page.getByRole('button', { name: `31 december ${String(thisYear() + 1)}` }).click()
  await expect(prolongDate(page)).toHaveValue(`31/12/${String(thisYear() + 1)}`)
  stack.sandbox.control.addFault({
    call: 'prolong',
    fault: { kind: 'code', code: 'INVALID_DATE_CONSTRAINTS' },
  })
  await prolongButton(page).click()
  await expect(prolongDate(page)).toHaveAttribute('aria-invalid', 'true')
  expect(await counter.messageOf(prolongDate(page))).toContain('INVALID_DATE_CONSTRAINTS')
  await expect(prolongDate(page)).toHaveValue(`31/12/${String(thisYear() + 1)}`)
})

test('a press with a date that can’t be leads back to it, and its mistake is read out', async ({
  counter,
  stack,
}) => {
  const { page } = counter
  await counter.signIn(ANKE)
  await counter.find(PIET.card, PIET.name)
  for (const wrong of ['31/02/2027', '']) {
    await prolongDate(page).fill(wrong)
    await prolongButton(page).click()
    await expect(prolongDate(page)).toBeFocused()
    expect(await counter.messageOf(prolongDate(page))).toContain('Kies een dag vanaf vandaag')
  }
  expect(sentProlongations(stack)).toEqual([])
})
