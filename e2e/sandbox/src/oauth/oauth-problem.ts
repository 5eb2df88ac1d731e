/** The words of the OAuth Problem Reporting extension that this service uses. */
export const oauthProblems = [
  'parameter_absent',
  'parameter_rejected',
  'version_rejected',
  'signature_method_rejected',
  'consumer_key_unknown',
  'timestamp_refused',
  'nonce_used',
  'token_rejected',
  'token_expired',
  'token_revoked',
  'verifier_invalid',
  'signature_invalid',
] as const
export type OauthProblem = (typeof oauthProblems)[number]

/** A request that isn't properly signed or whose token is invalid: answered with 401. */
export class OauthError extends Error {
  readonly problem: string
  readonly advice: string

  constructor(problem: OauthProblem, advice = '') {
    super(problem)
    this.problem = problem
    this.advice = advice
  }
}
