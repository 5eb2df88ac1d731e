import { randomUUID } from 'node:crypto'
import { endpoints, IDEMPOTENCY_KEY_HEADER, passesLuhn } from '@balie/shared'
import { oauthHeader } from '../../../bff/src/uitpas/oauth/oauth-header.ts'
import { apiUrlAt, CONSUMER, COUNTER, PUBLIC_URL, TOKEN } from '../setting.ts'

/** A request that is ready to be sent, and the requirements on its answer. */
export interface Prepared {
  method: 'GET' | 'POST'
  path: string
  headers: Record<string, string>
  body: string | null
  status: number
  /** Text in every successful answer. */
  mention: string
}

const CARD_PREFIX = '093'
const SERIAL_LENGTH = 8
const CHECK_DIGITS = Array.from({ length: 10 }, (_, digit) => String(digit))
let serial = 0

/** Returns a card number that isn't registered yet, with the right check digit. */
function nextCardNumber(): string {
  serial += 1
  const digits = `${CARD_PREFIX}${String(serial).padStart(SERIAL_LENGTH, '0')}0`
  return digits + (CHECK_DIGITS.find((digit) => passesLuhn(digits + digit)) ?? '')
}

function nextRegistration() {
  return {
    uid: randomUUID(),
    reason: 'LOSS_THEFT',
    uitpasNumber: nextCardNumber(),
    balieConsumerKey: COUNTER.consumerKey,
  }
}

/** A registration of a new card as the page sends it, with a key of its own. */
export function byPage(cookie: string): Prepared {
  const registration = nextRegistration()
  return {
    method: 'POST',
    path: endpoints.register.path,
    headers: {
      ...browserHeaders(cookie),
      'content-type': 'application/json',
      origin: PUBLIC_URL,
      [IDEMPOTENCY_KEY_HEADER.toLowerCase()]: randomUUID(),
    },
    body: JSON.stringify(registration),
    status: 201,
    mention: registration.uitpasNumber,
  }
}

/** The page's first request, for the session. */
export function whoAmI(cookie: string): Prepared {
  return {
    method: 'GET',
    path: endpoints.session.path,
    headers: browserHeaders(cookie),
    body: null,
    status: 200,
    mention: COUNTER.consumerKey,
  }
}

/** A registration of a new card in the service's own form, signed for the service at that port. */
export function signed(upstreamPort: number): Prepared {
  const registration = nextRegistration()
  const url = `${apiUrlAt(upstreamPort)}/uitpas/passholder/newCard`
  return {
    method: 'POST',
    path: new URL(url).pathname,
    headers: {
      accept: 'application/xml',
      authorization: oauthHeader({
        method: 'POST',
        url,
        parameters: Object.entries(registration),
        consumer: CONSUMER,
        token: TOKEN,
        now: new Date(),
      }),
      'content-type': 'application/x-www-form-urlencoded; charset=UTF-8',
    },
    body: new URLSearchParams(registration).toString(),
    status: 200,
    mention: registration.uitpasNumber,
  }
}

function browserHeaders(cookie: string): Record<string, string> {
  return {
    accept: 'application/json',
    'accept-language': 'nl-BE,nl;q=0.9',
    'user-agent':
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0',
    'sec-fetch-site': 'same-origin',
    cookie,
  }
}
