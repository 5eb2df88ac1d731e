/** Where whoever obtains kansenstatuut anew is asked whether prolonging will do. */
export const PROLONG_QUESTION_ID = 'prolong-question'

/** Moves the focus to that question. @returns whether it is on screen */
export function focusQuestion(): boolean {
  const question = document.getElementById(PROLONG_QUESTION_ID)
  question?.focus()
  return question !== null
}
