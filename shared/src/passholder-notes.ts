import * as z from 'zod/mini'
import { consumerKeySchema, uidSchema } from './registration.ts'

/** What the notes about somebody are asked for: to grant kansenstatuut, or to end it. */
const notesPurposeSchema = z.enum(['grant', 'end'])
export type NotesPurpose = z.infer<typeof notesPurposeSchema>

const notesQuestionSchema = z.object({
  uid: uidSchema,
  purpose: notesPurposeSchema,
  balieConsumerKey: consumerKeySchema,
})

/** What the service keeps of a passholder beside who they are: social data (service.md §4.2). */
const passholderNotesSchema = z.object({
  /** What counters wrote about them. */
  remarks: z.optional(z.string()),
  school: z.optional(z.string()),
  points: z.optional(z.number()),
})
export type PassholderNotes = z.infer<typeof passholderNotesSchema>

/** Asks for the notes about a passholder, only where kansenstatuut is granted or ended: no other look-up answers with them. */
export const passholderNotesEndpoint = {
  method: 'POST',
  path: '/api/passholder-notes',
  request: notesQuestionSchema,
  response: passholderNotesSchema,
} as const
