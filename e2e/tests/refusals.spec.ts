import type { Fault } from '@balie/sandbox'
import type { CounterScreen } from '../support/counter.ts'
import type { Stack } from '../support/stack.ts'
import { BILAL } from '../support/people.ts'
import { type Filling, fillInBlindly } from '../support/fill-in.ts'
import { expect, test } from '../support/test.ts'
import { thisYear } from '../support/this-year.ts'

type FieldName = 'cardNumber' | 'voucher' | 'endDate' | 'passholder'

interface Refusal extends Filling {
  code: string
  field?: FieldName
  /** Words that must be there: what happened, or what to do. */
  says: RegExp
  /** Set if our own validation, or the sandbox's data, makes a code unreachable. */
  fault?: Fault
}

const LATEST = `${thisYear() + 1}`

/** Every code of new-card.md §4, then those of service.md §3. */
const REFUSALS: Refusal[] = [
  { code: 'MISSING_REQUIRED_FIELDS', says: /mist een gegeven/, fault: code('MISSING_REQUIRED_FIELDS') },
  {
    code: 'PARSE_INVALID_UITPASNUMBER',
    field: 'cardNumber',
    says: /geen geldig kaartnummer/,
    fault: code('PARSE_INVALID_UITPASNUMBER'),
  },
  { code: 'PARSE_INVALID_VOUCHERNUMBER', field: 'voucher', says: /geen geldig vouchernummer/, voucher: '?!' },
  {
    code: 'PARSE_INVALID_DATE',
    field: 'endDate',
    says: /kan deze einddatum niet lezen/,
    reason: 'Krijgt kansenstatuut',
    card: '0930020000111',
    endDate: `31/12/${LATEST}`,
    fault: code('PARSE_INVALID_DATE'),
  },
  {
    code: 'INVALID_DATE_CONSTRAINTS',
    field: 'endDate',
    says: new RegExp(`niet later dan 31 december ${LATEST}`),
    reason: 'Krijgt kansenstatuut',
    card: '0930020000111',
    endDate: `31/12/${LATEST}`,
    fault: code('INVALID_DATE_CONSTRAINTS'),
  },
  { code: 'UNKNOWN_VOUCHER', field: 'voucher', says: /voucher bestaat niet/, voucher: '1009999999' },
  {
    code: 'UNKNOWN_PASSHOLDER_UID',
    says: /kent deze pashouder niet/,
    fault: code('UNKNOWN_PASSHOLDER_UID'),
  },
  { code: 'UNKNOWN_CARD', field: 'cardNumber', says: /bestaat niet bij UiTPAS/, card: '0930099999904' },
  // The three causes of INVALID_CARD, each found by a look-up.
  { code: 'INVALID_CARD', field: 'cardNumber', says: /hoort niet bij deze balie/, card: '0930021000102' },
  {
    code: 'INVALID_CARD',
    field: 'cardNumber',
    says: /heeft een kansenpas nodig/,
    old: '0930000166411',
    card: '0930020000103',
  },
  { code: 'INVALID_CARD', field: 'cardNumber', says: /Deze kaart is een kansenpas/, card: '0930020000111' },
  {
    code: 'INVALID_CARD_STATUS',
    field: 'cardNumber',
    says: /onderweg naar een balie/,
    card: '0930090001304',
  },
  { code: 'INVALID_VOUCHER_STATUS', field: 'voucher', says: /al gebruikt/, voucher: '1000000091' },
  {
    code: 'ACCESS_DENIED',
    says: /ontbreekt/,
    fault: code('ACCESS_DENIED'),
  },
  { code: 'ACTION_FAILED', says: /kon dit niet uitvoeren/, fault: code('ACTION_FAILED') },
  { code: 'ACTION_NOT_ALLOWED', says: /laat dit niet toe/, fault: code('ACTION_NOT_ALLOWED') },
  {
    code: 'BALIE_NOT_AUTHORIZED',
    field: 'cardNumber',
    says: /mag deze kaart niet registreren/,
    fault: code('BALIE_NOT_AUTHORIZED'),
  },
  {
    code: 'CARD_NOT_ASSIGNED_TO_BALIE',
    field: 'cardNumber',
    says: /hoort niet bij deze balie/,
    fault: code('CARD_NOT_ASSIGNED_TO_BALIE'),
  },
  {
    code: 'UNKNOWN_BALIE_CONSUMERKEY',
    says: /kent deze balie niet/,
    employee: BILAL,
    at: 'Muntpunt',
    fault: code('UNKNOWN_BALIE_CONSUMERKEY'),
  },
  { code: 'INVALID_PARAMETERS', says: /aanvaardt deze gegevens niet/, fault: code('INVALID_PARAMETERS') },
  {
    code: 'UNKNOWN_UITPASNUMBER',
    field: 'cardNumber',
    says: /bestaat niet bij UiTPAS/,
    fault: code('UNKNOWN_UITPASNUMBER'),
  },
  ...Object.entries({
    BLOCKED: /geblokkeerd/,
    DELETED: /verwijderd/,
    STOCK: /centrale magazijn/,
    PROVISIONED: /nog niet vrijgegeven/,
    SENT_TO_BALIE: /onderweg naar een balie/,
    LOCAL_STOCK: /aanvaardt ze nu niet/,
  }).map(([status, says]): Refusal => ({
    code: `INVALID_CARD_STATUS_${status}`,
    field: 'cardNumber',
    says,
    fault: code(`INVALID_CARD_STATUS_${status}`),
  })),
  { code: 'BRAND_NEW_CODE', says: /BRAND_NEW_CODE/, fault: code('BRAND_NEW_CODE') },
]

function code(name: string): Fault {
  return { kind: 'code', code: name }
}

async function isExplained(counter: CounterScreen, stack: Stack, refusal: Refusal) {
  if (refusal.fault) stack.sandbox.control.addFault({ call: 'newCard', fault: refusal.fault })
  await counter.register.click()

  const summary = counter.page.getByRole('group').filter({ hasText: 'Voor de helpdesk' })
  await expect(summary).toContainText(refusal.code)
  await expect(summary).toBeFocused()
  await expect(summary).toContainText(refusal.says)
  if (refusal.field) {
    const field = counter[refusal.field]
    await expect(field).toHaveAttribute('aria-invalid', 'true')
    expect(await counter.messageOf(field)).toMatch(refusal.says)
    await summary.getByRole('link').first().click()
    await expect(field).toBeFocused()
  }

  // Nothing that was entered is lost, and nothing was registered.
  await expect(counter.cardNumber).toHaveValue(/^[\d ]{13,}$/)
  await expect(counter.page.getByRole('radio', { checked: true })).toHaveCount(1)
  if (refusal.voucher) await expect(counter.voucher).toHaveValue(refusal.voucher)
  if (refusal.endDate) await expect(counter.endDate).toHaveValue(refusal.endDate)
  expect(stack.sandbox.control.calls().some(({ call, committed }) => call === 'newCard' && committed)).toBe(
    false,
  )
  await expect(counter.register).toBeEnabled()
}

/** Tells whether the form is a plain replacement, several of which can be refused in a row. */
function isPlain({ card, old, voucher, reason, employee }: Refusal): boolean {
  return [card, old, voucher, reason, employee].every((filled) => filled === undefined)
}

for (const refusal of REFUSALS.filter((one) => !isPlain(one))) {
  test(`${refusal.code} is explained${refusal.field ? ` at ${refusal.field}` : ''}: ${refusal.says.source}`, async ({
    counter,
    stack,
  }) => {
    await fillInBlindly(counter, stack, refusal)
    await isExplained(counter, stack, refusal)
  })
}

test('each refusal of a plain replacement is explained, one after another', async ({ counter, stack }) => {
  await fillInBlindly(counter, stack, {})
  for (const refusal of REFUSALS.filter(isPlain)) {
    await test.step(refusal.code, () => isExplained(counter, stack, refusal))
  }
})
