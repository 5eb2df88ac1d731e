import {
  cardSchema,
  calendarDateSchema,
  counterSchema,
  dayRegistrationSchema,
  draftSchema,
  foundPassholdersSchema,
  foundCardSchema,
  identificationSchema,
  membershipSchema,
  openRegistrationSchema,
  openRegistrationsSchema,
  passholderSchema,
  priceSchema,
  problemSchema,
  registeredSchema,
  pageSessionSchema,
  todaySchema,
} from '@balie/shared'
import * as z from 'zod/mini'

export type JsonSchema = z.core.JSONSchema.BaseSchema

/** Parts of answers, by their name in the description. */
const NAMED = {
  Card: cardSchema,
  Counter: counterSchema,
  DayRegistration: dayRegistrationSchema,
  Draft: draftSchema,
  FoundCard: foundCardSchema,
  FoundPassholders: foundPassholdersSchema,
  Identification: identificationSchema,
  Membership: membershipSchema,
  OpenRegistration: openRegistrationSchema,
  OpenRegistrations: openRegistrationsSchema,
  Passholder: passholderSchema,
  Price: priceSchema,
  Problem: problemSchema,
  Registered: registeredSchema,
  Session: pageSessionSchema,
  Today: todaySchema,
}

/** Returns the named schemas in JSON Schema, with references to each other by name. */
export function componentSchemas(): Record<string, JsonSchema> {
  const registry = z.registry<{ id: string }>()
  for (const [id, schema] of Object.entries(NAMED)) registry.add(schema, { id })
  const { schemas } = z.toJSONSchema(registry, { uri: addressOf, override: nameFormats })
  return Object.fromEntries(Object.entries(schemas).map(([id, schema]) => [id, withoutHeading(schema)]))
}

/** Returns a reference to a named schema, or the schema itself if it has no name. */
export function answerSchema(schema: z.ZodMiniType): JsonSchema {
  const [id] = Object.entries(NAMED).find(([, named]) => named === schema) ?? []
  if (id !== undefined) return { $ref: addressOf(id) }
  return withoutHeading(z.toJSONSchema(schema, { override: nameFormats }))
}

/** Returns the schema of valid input, before values are trimmed or left out. */
export function bodySchema(schema: z.ZodMiniType): JsonSchema {
  return withoutHeading(z.toJSONSchema(schema, { io: 'input', override: nameFormats }))
}

function addressOf(id: string): string {
  return `#/components/schemas/${id}`
}

/** Adds formats, since rules written in TypeScript can't be expressed in JSON Schema. */
function nameFormats({ zodSchema, jsonSchema }: { zodSchema: unknown; jsonSchema: JsonSchema }) {
  if (zodSchema === calendarDateSchema) jsonSchema.format = 'date'
}

function withoutHeading(schema: JsonSchema): JsonSchema {
  return Object.fromEntries(Object.entries(schema).filter(([name]) => name !== '$schema' && name !== '$id'))
}
