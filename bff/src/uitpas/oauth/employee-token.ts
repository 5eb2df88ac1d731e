/**
 * An employee's user access token with its secret (service.md §2), which signs calls in their name. It is the same for
 * all ways of signing in.
 */
export interface EmployeeToken {
  readonly key: string
  readonly secret: string
}
