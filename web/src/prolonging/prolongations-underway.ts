/**
 * Prolongations without an answer yet, by passholder and card system. Their passholder stays on screen meanwhile, so
 * that a refusal is seen by whom it is for.
 */
export const prolongationsUnderway = new Set<string>()
