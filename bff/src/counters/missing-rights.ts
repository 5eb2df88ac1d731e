import type { FailedAnswer } from '../uitpas/answer.ts'

// How the service would put it, where it isn't asked or not asked for the employee (service.md §4.1).

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
