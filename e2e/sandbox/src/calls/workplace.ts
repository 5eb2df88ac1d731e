import { counters, type Counter } from '../data/counters.ts'
import type { Workplace } from '../data/employees.ts'
import type { CallRequest } from './call-request.ts'
import { Refusal } from './refusal.ts'

/** The counter for which a call is made, and the employee's rights there. */
export type AtCounter = { counter: Counter; workplace: Workplace }

/**
 * Finds the counter a call names. `balieConsumerKey` is optional: without it the employee's only counter counts, and
 * an employee of several counters must name one.
 */
export function resolveCounter(request: CallRequest): AtCounter {
  const { employee } = request
  const key = request.field('balieConsumerKey')
  const [first, ...others] = employee.workplaces
  if (key === undefined) {
    if (first === undefined) throw new Refusal('BALIE_NOT_AUTHORIZED', 'User is not a member of any balie')
    if (others.length > 0) {
      throw new Refusal('MISSING_REQUIRED_FIELDS', 'Missing required fields: balieConsumerKey')
    }
    return atCounter(first)
  }
  const counter = counters.find(({ consumerKey }) => consumerKey === key)
  if (counter === undefined)
    throw new Refusal('UNKNOWN_BALIE_CONSUMERKEY', `No balie with consumerKey ${key}`)
  const workplace = employee.workplaces.find(({ counterId }) => counterId === counter.id)
  if (workplace === undefined) {
    throw new Refusal('BALIE_NOT_AUTHORIZED', `Gebruiker is geen lid van balie ${counter.name}`)
  }
  return { counter, workplace }
}

function atCounter(workplace: Workplace): AtCounter {
  const counter = counters.find(({ id }) => id === workplace.counterId)
  if (counter === undefined) throw new Error(`The data has no counter ${workplace.counterId}`)
  return { counter, workplace }
}

/** Tells whether the employee may register cards of this system at this counter. */
export function mayRegister({ workplace }: AtCounter, cardSystemId: number): boolean {
  return (workplace.rights[cardSystemId] ?? 'none') !== 'none'
}

/** Tells whether the employee may also grant kansenstatuut. */
export function mayGrantKansenstatuut({ workplace }: AtCounter, cardSystemId: number): boolean {
  return workplace.rights[cardSystemId] === 'registratie + kansenstatuut'
}
