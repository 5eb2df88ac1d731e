import { EMPLOYEE_HEADER, employeeHeaderValue } from '@balie/shared'

let header: Record<string, string> = {}

/**
 * Holds the employee for whom this page was rendered. Every call names them, so that a colleague's session in the same
 * browser refuses it (contract.md §1).
 */
export const screenOwner = {
  header: () => header,
  write(uid: string): void {
    header = { [EMPLOYEE_HEADER]: employeeHeaderValue(uid) }
  },
}
