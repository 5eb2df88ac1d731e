import { EMPLOYEE_HEADER, employeeHeaderValue } from '@balie/shared'
import type { Request } from 'express'
import type { Session } from './sessions.ts'

/**
 * Returns for which employee a request's screen was filled in when that isn't the session's: a colleague has signed in
 * with the same browser. Undefined when it is the session's, or the request names nobody.
 */
export function otherEmployeeOf(request: Request, session: Session): string | undefined {
  const named = request.get(EMPLOYEE_HEADER)
  return named === undefined || named === employeeHeaderValue(session.employeeUid) ? undefined : decode(named)
}

/** Whoever writes the header can write anything: what isn't percent-encoded is nobody's uid. */
function decode(value: string): string {
  try {
    return decodeURIComponent(value)
  } catch {
    return ''
  }
}
