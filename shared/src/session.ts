import * as z from 'zod/mini'
import { blockOldCardSchema } from './block.ts'
import { calendarDateSchema } from './calendar-date.ts'
import { editionSchema } from './editions.ts'
import type { SearchField } from './passholder-search.ts'

/** A desk at which the employee works, and what it may do in each card system (service.md §4.1). */
export const counterSchema = z.object({
  consumerKey: z.string(),
  name: z.string(),
  /** Another name of the counter, which the service may give as the location of a card in stock (service.md §4.2). */
  actorId: z.optional(z.string()),
  /** Role of the employee there: `admin` or `member`. */
  role: z.optional(z.string()),
  cardSystems: z.array(
    z.object({
      id: z.string(),
      name: z.optional(z.string()),
      mayRegister: z.boolean(),
      mayGrantKansenstatuut: z.boolean(),
      /** The groups of counters that it belongs to; absent in sessions of older versions. */
      groups: z.optional(z.array(z.string())),
    }),
  ),
})
export type Counter = z.infer<typeof counterSchema>

const RETURN_URL_MAX_LENGTH = 2000

const DRAFT_MAX_DATES = 20

/** Length of a draft's texts: more than any field takes. */
export const DRAFT_TEXT_MAX_LENGTH = 200

const draftText = z.string().check(z.maxLength(DRAFT_TEXT_MAX_LENGTH))

/** The header in which a page identifies its window. */
export const WINDOW_HEADER = 'X-Window'

/** Identifies a browser window while it is open: a random id that the page chooses. */
export const windowIdSchema = z.string().check(z.regex(/^[\w-]{1,64}$/))

/** The form as far as it is filled in: text as typed, not validated. Kept per employee and window for 30 minutes. */
export const draftSchema = z.object({
  uid: z.optional(draftText),
  /** The text typed to find a passholder. */
  search: z.optional(draftText),
  /** The parts of that search which were corrected by hand; an empty one is left out of it. */
  parts: z.optional(
    z.object({
      name: z.optional(draftText),
      firstName: z.optional(draftText),
      dateOfBirth: z.optional(draftText),
      postalCode: z.optional(draftText),
      city: z.optional(draftText),
      email: z.optional(draftText),
    } satisfies Record<SearchField, z.ZodMiniType>),
  ),
  reason: z.optional(draftText),
  uitpasNumber: z.optional(draftText),
  voucherNumber: z.optional(draftText),
  kansenStatuutEndDate: z.optional(draftText),
  /** The dates to which kansenstatuut is to be prolonged, each of one passholder. */
  prolonging: z.optional(
    z
      .array(z.object({ uid: draftText, cardSystemId: draftText, endDate: draftText }))
      .check(z.maxLength(DRAFT_MAX_DATES)),
  ),
  balieConsumerKey: z.optional(draftText),
  /** The window in which it is filled in: any other window only offers it. */
  window: z.optional(windowIdSchema),
  /** Return address of the link that opened the form, for its outcome. */
  returnUrl: z.optional(z.string().check(z.maxLength(RETURN_URL_MAX_LENGTH))),
})
export type Draft = z.infer<typeof draftSchema>

/** The session as the page gets it: the employee, their counters, and the settings that it needs before any scan. */
export const pageSessionSchema = z.object({
  employee: z.object({ uid: z.string(), name: z.optional(z.string()) }),
  counters: z.array(counterSchema),
  initialCounter: z.optional(z.string()),
  today: calendarDateSchema,
  edition: editionSchema,
  blockOldCard: blockOldCardSchema,
  /** Characters that the counters' scanners put before every code; empty for none. */
  scannerPrefix: z.string(),
  /** Origins to which an outcome may be returned, for forms opened by a link from there. */
  returnOrigins: z.array(z.string()),
  draft: z.optional(draftSchema),
  endsAt: z.iso.datetime(),
  /** Time from the answer, since desk PCs have wrong clocks. */
  endsInMs: z.number(),
  /** True if activity postpones that end. */
  canStay: z.boolean(),
})
export type PageSession = z.infer<typeof pageSessionSchema>
