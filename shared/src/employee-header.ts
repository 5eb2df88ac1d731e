/** The header that names the employee who filled in a screen; the session of another employee refuses the request. */
export const EMPLOYEE_HEADER = 'Balie-Employee'

/** The header's value: the uid of `GET /api/session`, percent-encoded since a uid can be any text (contract.md §1). */
export function employeeHeaderValue(uid: string): string {
  return encodeURIComponent(uid)
}
