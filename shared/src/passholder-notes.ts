import * as z from 'zod/mini'
import { consumerKeySchema, uidSchema } from './registration.ts'

/** Purpose for which notes are requested: to grant kansenstatuut, or to end it. */
const notesPurposeSchema = z.enum(['grant', 'end'])
export type NotesPurpose = z.infer<typeof notesPurposeSchema>

const notesQuestionSchema = z.object({
  uid: uidSchema,
  purpose: notesPurposeSchema,
  balieConsumerKey: consumerKeySchema,
})

/** Notes that the service keeps about a passholder: social data (service.md §4.2). */
const passholderNotesSchema = z.object({
  /** Remarks written by counters. */
  remarks: z.optional(z.string()),
  school: z.optional(z.string()),
  points: z.optional(z.number()),
})
export type PassholderNotes = z.infer<typeof passholderNotesSchema>

/** Requests the notes about a passholder, only to grant or end kansenstatuut: no other look-up returns them. */
export const passholderNotesEndpoint = {
  method: 'POST',
  path: '/api/passholder-notes',
  request: notesQuestionSchema,
  response: passholderNotesSchema,
} as const
