import type { Employee } from '../data/employees.ts'
import type { Parameter } from '../oauth/parameters.ts'
import { Refusal } from './refusal.ts'

/** A verified call of an employee. `field` gives a parameter's trimmed value; an empty one counts as absent. */
export type CallRequest = {
  employee: Employee
  /** The last part of the path, for calls that have an argument there. */
  pathArgument: string
  field(name: string): string | undefined
}

/** Makes one from the parameters of the query and the body. */
export function createCallRequest(
  employee: Employee,
  pathArgument: string,
  parameters: readonly Parameter[],
): CallRequest {
  return {
    employee,
    pathArgument,
    field(name) {
      const value = parameters.find((parameter) => parameter.name === name)?.value.trim()
      return value === '' ? undefined : value
    },
  }
}

/** A parameter that must be there. */
export function requiredField(request: CallRequest, name: string): string {
  const value = request.field(name)
  if (value === undefined) throw new Refusal('MISSING_REQUIRED_FIELDS', `Missing required fields: ${name}`)
  return value
}
