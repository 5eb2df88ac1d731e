import type { FailedAnswer } from '../uitpas/answer.ts'

// Missing rights in the service's own terms, for calls that aren't made or not in the employee's name (service.md
// §4.1).

export const MAY_NOT_REGISTER: FailedAnswer = {
  kind: 'refused',
  code: 'ACCESS_DENIED',
  requiredPermission: 'PERMISSION_PASSHOLDER - ACTION_CREATE',
}

export const MAY_NOT_GRANT: FailedAnswer = {
  kind: 'refused',
  code: 'ACCESS_DENIED',
  requiredPermission: 'PERMISSION_KANSENSTATUUT - ACTION_CREATE',
}
