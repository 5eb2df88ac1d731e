/** Id of the question whether prolonging is enough. */
export const PROLONG_QUESTION_ID = 'prolong-question'

/** Moves the focus to that question. @returns true if it is on screen */
export function focusQuestion(): boolean {
  const question = document.getElementById(PROLONG_QUESTION_ID)
  question?.focus()
  return question !== null
}
