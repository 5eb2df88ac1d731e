import type { Employee } from '../data/employees.ts'
import type { Parameter } from '../oauth/parameters.ts'
import { Refusal } from './refusal.ts'

/** The parameters of a verified call. `field` gives a trimmed value; an empty one counts as absent. */
export type Fields = { field(name: string): string | undefined }

/** A verified call of an employee. */
export type CallRequest = Fields & {
  employee: Employee
  /** Last part of the path, for calls that have an argument there. */
  pathArgument: string
  /** The part after it, for the call that has two. */
  secondArgument: string
}

/** Reads the parameters of the query and the body. */
export function createFields(parameters: readonly Parameter[]): Fields {
  return {
    field(name) {
      const value = parameters.find((parameter) => parameter.name === name)?.value.trim()
      return value === '' ? undefined : value
    },
  }
}

/** Returns a required parameter. */
export function requiredField(request: Fields, name: string): string {
  const value = request.field(name)
  if (value === undefined) throw new Refusal('MISSING_REQUIRED_FIELDS', `Missing required fields: ${name}`)
  return value
}
