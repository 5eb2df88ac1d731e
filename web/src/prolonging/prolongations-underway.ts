import { observed } from '../settings/observed.ts'

/**
 * Number of prolongations without an answer yet. Passholder, counter and employee stay meanwhile, so that the answer is
 * seen.
 */
export const prolongationsUnderway = observed(0)
