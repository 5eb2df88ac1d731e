import { randomUUID } from 'node:crypto'
import { allEndpoints, brusselsDate, usualEndDate } from '@balie/shared'
import { JAN, JAN_CARD, MIA, MUNTPUNT, SEED } from './people.ts'

type Endpoints = typeof allEndpoints

/** The endpoints that can take a body. */
type WithBody = {
  [Name in keyof Endpoints]: Endpoints[Name]['method'] extends 'GET' | 'DELETE' ? never : Name
}[keyof Endpoints]

const AT_MUNTPUNT = { balieConsumerKey: MUNTPUNT }

/** A valid body for each endpoint, empty if it takes none. The compiler asks for that of a new endpoint. */
const VALID_BODIES: Record<WithBody, Record<string, unknown>> = {
  login: { lang: 'nl', link: { uid: JAN } },
  logout: {},
  stay: {},
  chooseCounter: { consumerKey: MUNTPUNT },
  saveDraft: { uid: JAN, reason: 'LOSS_THEFT' },
  identify: { identification: JAN_CARD, ...AT_MUNTPUNT },
  passholder: { uid: JAN, ...AT_MUNTPUNT },
  passholderNotes: { uid: JAN, purpose: 'grant', ...AT_MUNTPUNT },
  searchPassholders: { dateOfBirth: '1984-03-12', ...AT_MUNTPUNT },
  prolong: {
    uid: MIA,
    cardSystemId: '1',
    kansenStatuutEndDate: usualEndDate(brusselsDate(new Date())),
    ...AT_MUNTPUNT,
  },
  card: { uitpasNumber: SEED.uitpasNumber, ...AT_MUNTPUNT },
  price: { uitpasNumber: SEED.uitpasNumber, reason: 'LOSS_THEFT', ...AT_MUNTPUNT },
  stock: AT_MUNTPUNT,
  register: SEED,
  abandon: { uid: SEED.uid, uitpasNumber: SEED.uitpasNumber, ...AT_MUNTPUNT },
  close: {},
  told: { keys: [randomUUID()] },
}

const BY_PATH = new Map(
  Object.entries(VALID_BODIES).map(([name, body]) => [allEndpoints[name as WithBody].path as string, body]),
)

/** Returns a valid body for the endpoint at this path, as the contract writes it (`:key`); empty if it takes none. */
export function validBody(path: string): Record<string, unknown> {
  return BY_PATH.get(path) ?? {}
}
