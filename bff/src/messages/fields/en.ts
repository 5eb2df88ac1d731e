import type { FieldProblem } from '@balie/shared'

/** Problems of a field in words, for callers other than the page, which has its own words for each code. */
export const enFields: Record<FieldProblem, string> = {
  REQUIRED: 'Please fill this in.',
  TOO_LONG: 'This is too long. Check that there’s only one number.',
  UID_INVALID: 'Look the passholder up again.',
  REASON_REQUIRED: 'Choose a reason.',
  CARD_NUMBER_LENGTH: 'A card number has 13 digits.',
  CARD_NUMBER_CHECK_DIGIT: 'This card number isn’t right. Scan again or check the digits.',
  CARD_NUMBER_KIND_DIGIT: 'This isn’t an UiTPAS number. Scan again or check the digits.',
  VOUCHER_INVALID: 'A voucher number has at most 40 characters, without line breaks.',
  DATE_INVALID: 'This date doesn’t exist.',
  END_DATE_REQUIRED: 'Enter the date the kansenstatuut runs until.',
  END_DATE_PAST: 'This end date has already passed.',
  END_DATE_TOO_LATE: 'The kansenstatuut runs until 31 December next year at the latest.',
  COUNTER_REQUIRED: 'Choose a counter.',
  OLD_CARD_IS_NEW_CARD: 'This is the old card. Scan the new one.',
  BLOCKING_OFF: 'This application doesn’t block old cards. Reload the page.',
}
