import {
  brusselsDate,
  foundPassholdersSchema,
  foundCardSchema,
  identificationSchema,
  passholderSchema,
  priceSchema,
  problemSchema,
  prolongedSchema,
  registeredSchema,
  pageSessionSchema,
  stockSchema,
  usualEndDate,
} from '@balie/shared'
import type { AnswerFile } from './answer-files.ts'
import { countFacts, counterFacts, foundCardFacts, passholderFacts, priceFacts } from './answer-facts.ts'
import type { Browser, Reply } from './browser.ts'
import { register } from './registering.ts'

/** A request of the page that leads to a call of the service, and the facts in its answer, in the terms of `expect`. */
interface AnswerReader {
  /** Path of the call at the service that a file answers. */
  path: RegExp
  ask: (browser: Browser, request: AnswerFile['request']) => Promise<Reply>
  facts: (json: unknown, today: string) => object
}

/** New card and holder of the registrations that reach a call, also in the answers around it. */
export const NEW_CARD = '0930000422202'
export const HOLDER = '00000000-feed-4000-8000-000000000077'

/** One reader for each call that the application makes. */
export const READERS: Partial<Record<string, AnswerReader>> = {
  retrieve: {
    path: /^uitpas\/retrieve$/,
    ask: (browser, request) => browser.send('POST', '/api/identifications', request),
    facts: (json, today) => {
      const { passholder, card, groupPass } = identificationSchema.parse(json)
      return {
        passholder: passholder ? passholderFacts(passholder, today) : null,
        card: card ? foundCardFacts(card) : null,
        group: groupPass,
      }
    },
  },
  card: {
    path: /^uitpas\/card$/,
    ask: (browser, request) => browser.send('POST', '/api/cards', request),
    facts: (json) => ({ card: foundCardFacts(foundCardSchema.parse(json)) }),
  },
  passholder: {
    path: /^uitpas\/passholder\/uid\//,
    ask: (browser, request) => browser.send('POST', '/api/passholders', request),
    facts: (json, today) => ({ passholder: passholderFacts(passholderSchema.parse(json), today) }),
  },
  price: {
    path: /^uitpas\/price$/,
    ask: (browser, request) => browser.send('POST', '/api/prices', request),
    facts: (json) => ({ price: priceFacts(priceSchema.parse(json)) }),
  },
  search: {
    path: /^uitpas\/passholder\/search$/,
    // The application adds the stars itself, sends no date that doesn't exist, and doesn't search for numbers.
    ask: (browser, { name, firstName, balieConsumerKey }) => {
      const terms = { name: withoutStar(name) ?? 'iemand', firstName: withoutStar(firstName) }
      return browser.send('POST', '/api/passholder-searches', {
        ...terms,
        dateOfBirth: '1980-03-15',
        balieConsumerKey,
      })
    },
    facts: (json, today) => {
      const { passholders, total } = foundPassholdersSchema.parse(json)
      return { passholders: passholders.map((passholder) => passholderFacts(passholder, today)), total }
    },
  },
  balieList: {
    path: /^uitpas\/balie\/list$/,
    ask: (browser) => browser.send('GET', '/api/session'),
    facts: (json) => ({ counters: pageSessionSchema.parse(json).counters.map(counterFacts) }),
  },
  newCard: {
    path: /^uitpas\/passholder\/newCard$/,
    ask: (browser, request) => register(browser, request),
    facts: (json) => {
      const { uid, uitpasNumber: number } = registeredSchema.parse(json)
      return { registered: { uid, number } }
    },
  },
  block: {
    path: /^uitpas\/passholder\/block\//,
    ask: (browser, { uitpasNumber: blockUitpasNumber, balieConsumerKey }) =>
      register(browser, {
        uid: HOLDER,
        reason: 'LOSS_THEFT',
        uitpasNumber: NEW_CARD,
        balieConsumerKey,
        blockUitpasNumber,
      }),
    facts: (json) => ({ blocked: registeredSchema.parse(json).block === 'done' }),
  },
  prolong: {
    path: /^uitpas\/passholder\/(?!uid\/|block\/|search$|newCard$)[^/]+\/\w+$/,
    // An end date in the 2090s doesn't leave the application.
    ask: (browser, { uid, cardSystemId, balieConsumerKey }) =>
      browser.send('POST', '/api/prolongations', {
        uid,
        cardSystemId,
        balieConsumerKey,
        kansenStatuutEndDate: usualEndDate(brusselsDate(new Date())),
      }),
    facts: (json) => ({ prolonged: prolongedSchema.parse(json).confirmedBy === 'answer' }),
  },
  countCards: {
    path: /^uitpas\/balie\/countCards$/,
    ask: (browser, request) => browser.send('POST', '/api/stock-counts', request),
    facts: (json) => ({ counts: stockSchema.parse(json).counts.map(countFacts) }),
  },
}

function withoutStar(text: unknown): string | undefined {
  return typeof text === 'string' ? text.replace('*', '') : undefined
}

/** Returns the facts of a failure. */
export function problemFacts({ json }: Reply): object {
  const { code, requiredPermission } = problemSchema.parse(json)
  if (['UITPAS_FAILED', 'OUTCOME_UNKNOWN', 'PROLONGATION_UNKNOWN'].includes(code)) return { unreadable: true }
  if (code === 'SESSION_EXPIRED') return { tokenEnded: true }
  return { refused: { code, permission: requiredPermission ?? null } }
}
