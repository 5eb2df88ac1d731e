/** Result of one check, in one line: that it passed, or what is wrong and what to do about it. */
export interface CheckResult {
  check:
    | 'settings'
    | 'page'
    | 'store'
    | 'service'
    | 'clock'
    | 'consumer key'
    | 'sign-in'
    | 'UiTID’s clock'
    | 'client'
    | 'redirect address'
    | 'sign-out address'
    | 'exchange'
  /** `skipped` if the check couldn't tell, if something else must be fixed first, or for a warning about a setting. */
  state: 'ok' | 'wrong' | 'skipped'
  words: string
}

/** Returns a function that makes results of this check. */
export function resultsOf(check: CheckResult['check']) {
  return (state: CheckResult['state'], words: string): CheckResult => ({ check, state, words })
}
