import { employees } from './employees.ts'

/** Result of exchanging an account's access token (service.md §2.2). */
export type ExchangeEnd = 'given' | 'only in the newer UiTID' | 'token unknown' | 'not permitted' | 'away'

/** An account that can sign in by OpenID Connect. */
export type OpenIdAccount = {
  /** The subject of the newer UiTID, which isn't the uid that the service knows. */
  sub: string
  givenName: string
  familyName: string
  email: string
  /** The employee whose token the exchange gives; null for none. */
  employeeUid: string | null
  exchange: ExchangeEnd
  /** True if the account gives a code when the application wants a strong sign-in. */
  hasSecondFactor: boolean
}

/** Works at every counter, but has set up no second step. */
const WITHOUT_SECOND_FACTOR = 'e0000000-0000-4000-8000-000000000005'

const withoutToken: readonly [name: string, exchange: ExchangeEnd][] = [
  ['Gerda Nieuwkomer', 'only in the newer UiTID'],
  ['Hassan Onbekend', 'token unknown'],
  ['Ilse Zondertoelating', 'not permitted'],
  ['Joris Storing', 'away'],
]

/** The employees, and one account for each way in which the exchange fails. */
export const openIdAccounts: readonly OpenIdAccount[] = [
  ...employees.map(({ uid, name, email }) => ({
    ...named(name),
    sub: uid.replace(/^e/, 'f'),
    email,
    employeeUid: uid,
    exchange: 'given' as const,
    hasSecondFactor: uid !== WITHOUT_SECOND_FACTOR,
  })),
  ...withoutToken.map(([name, exchange], index) => ({
    ...named(name),
    sub: `f0000000-0000-4000-8000-0000000001${String(index).padStart(2, '0')}`,
    email: `${named(name).givenName.toLowerCase()}@balie.example`,
    employeeUid: null,
    exchange,
    hasSecondFactor: true,
  })),
]

function named(name: string) {
  const [givenName = '', ...rest] = name.split(' ')
  return { givenName, familyName: rest.join(' ') }
}
