import { EMPLOYEE_HEADER } from '@balie/shared'
import type { Request } from 'express'
import type { Session } from './sessions.ts'

/**
 * Returns the employee who filled in the screen of a request, if that isn't the session's: a colleague has signed in
 * with the same browser. Undefined if it is the session's, or if the request names none.
 */
export function otherEmployeeOf(request: Request, session: Session): string | undefined {
  const named = employeeNamedBy(request)
  return named === session.employeeUid ? undefined : named
}

/** Returns the uid of the employee who filled in the screen of a request; undefined if the request names none. */
export function employeeNamedBy(request: Request): string | undefined {
  const named = request.get(EMPLOYEE_HEADER)
  return named === undefined ? undefined : decode(named)
}

/** Decodes the header, which can hold anything: a value that isn't percent-encoded is never a uid. */
function decode(value: string): string {
  try {
    return decodeURIComponent(value)
  } catch {
    return ''
  }
}
