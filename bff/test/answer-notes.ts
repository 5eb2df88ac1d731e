import * as z from 'zod/mini'
import type { AnswerFile } from './answer-files.ts'
import { NOTES } from './answer-facts.ts'

/** A passholder in an answer, as the service writes them, and their notes according to `expect`. */
interface NotedPassholder {
  uid: string
  xml: string
  expected: Record<string, unknown>
}

const personSchema = z.looseObject({ uid: z.string() })
const expectedSchema = z.object({
  passholder: z.optional(z.nullable(personSchema)),
  passholders: z.optional(z.array(personSchema)),
})

/** Lists the passholders of an answer whose notes are in `expect`, in the order of the answer. */
export function notedIn({ body, expect }: AnswerFile): NotedPassholder[] {
  const { passholder, passholders = [] } = expectedSchema.parse(expect)
  const people = passholder ? [passholder] : passholders
  const written = body.toString('utf8').match(/<(passholder)\b[^>]*>[\s\S]*?<\/\1>/gi) ?? []
  return people.flatMap((person, index) => {
    const told = NOTES.filter((note) => note in person)
    const xml = (written[index] ?? '')
      .replace(/^<passholder/i, '<passHolder')
      .replace(/passholder>$/i, 'passHolder>')
    const expected = Object.fromEntries(told.map((note) => [note, person[note]]))
    return told.length === 0 ? [] : [{ uid: person.uid, xml, expected }]
  })
}
