import { AROUND } from './states/around.ts'
import { FINDING } from './states/finding.ts'
import { FORM } from './states/form.ts'
import { OUTCOME } from './states/outcome.ts'
import { PASSHOLDER } from './states/passholder.ts'
import { PROLONGING } from './states/prolonging.ts'
import { SIGNING_IN } from './states/signing-in.ts'
import type { ScreenState } from './states/state.ts'

/** Every state that a person can reach, in the order of the work: for checks that must hold in each of them. */
export const STATES: readonly ScreenState[] = [
  ...SIGNING_IN,
  ...FINDING,
  ...PASSHOLDER,
  ...PROLONGING,
  ...FORM,
  ...OUTCOME,
  ...AROUND,
]
