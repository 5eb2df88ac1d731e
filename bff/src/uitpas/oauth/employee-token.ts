/**
 * An employee's user access token with its secret (service.md §2): signs the calls that are made in their name. How
 * the employee signed in makes no difference to it.
 */
export interface EmployeeToken {
  readonly key: string
  readonly secret: string
}
