import type { Sandbox } from '@balie/sandbox'

/** Collects personal data and secrets, to search for them in places that must not hold any. */
export interface PrivateValues {
  /** Collects the present values too, before the sandbox forgets them. */
  collect(): void
  /** Returns the kinds of the values found in a text, not the values themselves. */
  foundIn(text: string): string[]
}

export function privateValuesOf({ control, state, consumerSecret, openIdClient }: Sandbox): PrivateValues {
  const values = new Map([
    [consumerSecret, 'the consumer secret'],
    [openIdClient.secret, 'the secret of the OpenID client'],
  ])

  function collect() {
    const { passholders, cards, employees, vouchers } = state.all()
    const add = (what: string, found: (string | null)[]) => {
      for (const value of found) if (value !== null) values.set(value, what)
    }
    for (const { uid, name, email, inszNumber, inszBarcode, dateOfBirth } of passholders) {
      add('a passholder’s uid', [uid])
      add('a passholder’s name', [name])
      add('a passholder’s address', [email])
      add('a national number', [inszNumber, inszBarcode])
      add('a date of birth', [dateOfBirth])
    }
    for (const { uitpasNumber, chipNumber } of cards) add('a number of a card', [uitpasNumber, chipNumber])
    for (const { uid, name, email } of employees)
      add('an employee', [uid, name, email, name.split(' ')[0] ?? null])
    add(
      'a voucher',
      vouchers.map(({ voucherNumber }) => voucherNumber),
    )
    add('a token or secret', control.secrets())
  }

  collect()
  return {
    collect,
    foundIn(text) {
      const found = [...values].filter(([value]) => has(text, value) || has(text, encodeURIComponent(value)))
      return [...new Set(found.map(([, what]) => what))]
    },
  }
}

/**
 * Tells whether a text contains a value. A number or a first name counts only as a separate word: every short number
 * occurs in the digits of some duration, and some names begin other words.
 */
function has(text: string, value: string): boolean {
  if (/^\d+$/.test(value)) return new RegExp(`(?<![\\d.])${value}(?!\\d)`).test(text)
  if (/^\p{L}+$/u.test(value)) return new RegExp(`(?<!\\p{L})${value}(?!\\p{L})`, 'u').test(text)
  return text.includes(value)
}
