/** Result of one check, in one line: what is well, or what is wrong and what to do about it. */
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
  /** `skipped` where something has to be mended first, or isn't followed. */
  state: 'ok' | 'wrong' | 'skipped'
  words: string
}
