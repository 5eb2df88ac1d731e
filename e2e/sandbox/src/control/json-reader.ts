import { ImpossibleWish } from './put-card.ts'

/** Reads fields of a JSON body; refuses one of another type; an absent one is undefined. */
export type JsonReader = ReturnType<typeof readJson>

export function readJson(body: unknown) {
  const fields: ReadonlyMap<string, unknown> = new Map(
    typeof body === 'object' && body !== null ? Object.entries(body) : [],
  )
  function optional<T>(name: string, check: (value: unknown) => value is T): T | undefined {
    const value = fields.get(name)
    if (value === undefined || check(value)) return value
    throw new ImpossibleWish(`${name}: ${JSON.stringify(value)} is not what is expected there`)
  }
  function required<T>(name: string, value: T | undefined): T {
    if (value === undefined) throw new ImpossibleWish(`${name} is missing`)
    return value
  }
  const text = (name: string) => optional(name, isString)
  const number = (name: string) => optional(name, isNumber)
  return {
    has: (name: string) => fields.has(name),
    isNull: (name: string) => fields.get(name) === null,
    text,
    number,
    flag: (name: string) => optional(name, isBoolean),
    child: (name: string) => readJson(required(name, fields.get(name))),
    requiredText: (name: string) => required(name, text(name)),
    requiredNumber: (name: string) => required(name, number(name)),
    /** Reads one of a list of words. */
    word<T extends string>(name: string, words: readonly T[]): T | undefined {
      return optional(name, (value): value is T => words.some((word) => word === value))
    },
  }
}

function isString(value: unknown): value is string {
  return typeof value === 'string'
}
function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value)
}
function isBoolean(value: unknown): value is boolean {
  return typeof value === 'boolean'
}
