import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod/mini'

const FOLDER = join(import.meta.dirname, 'answers')

const answerFileSchema = z.object({
  what: z.string(),
  call: z.string(),
  status: z.number(),
  headers: z.optional(z.record(z.string(), z.string())),
  request: z.record(z.string(), z.unknown()),
  counters: z.optional(
    z.array(
      z.object({
        id: z.string(),
        consumerKey: z.string(),
        actorId: z.optional(z.string()),
        name: z.string(),
      }),
    ),
  ),
  expect: z.record(z.string(), z.unknown()),
})

/** One shape of a real answer: the bytes of the service, and the facts that a correct reader finds in them. */
export type AnswerFile = z.infer<typeof answerFileSchema> & { name: string; body: Buffer }

/** All of `answers/`, by name. */
export function answerFiles(): AnswerFile[] {
  const files = readdirSync(FOLDER)
  return files
    .filter((file) => file.endsWith('.json'))
    .map((file) => {
      const name = file.replace(/\.json$/, '')
      const told = files.find((other) => other === `${name}.xml` || other === `${name}.txt`) ?? ''
      const parsed = answerFileSchema.parse(JSON.parse(readFileSync(join(FOLDER, file), 'utf8')))
      return { ...parsed, name, body: readFileSync(join(FOLDER, told)) }
    })
}
