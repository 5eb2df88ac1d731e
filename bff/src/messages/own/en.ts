import { formatCardNumber } from '@balie/shared'
import { aWhile } from '../a-while.ts'
import type { Catalogue } from '../catalogue.ts'
import type { Facts } from '../words.ts'

/** The sentences about failures on our side or on the way. */
export const enOwn: Catalogue['own'] = {
  VALIDATION_FAILED: () => ({
    title: 'Not everything is filled in correctly',
    detail: 'Check the marked fields and try again.',
  }),
  IDEMPOTENCY_KEY_MISSING: () => ({
    title: 'This request is incomplete',
    detail: 'Reload the page and try again.',
  }),
  UNKNOWN_KEY: () => ({
    title: 'We don’t know this registration',
    detail: 'Look the card up to see if it is registered.',
  }),
  IDEMPOTENCY_KEY_REUSED: () => ({
    title: 'This request was already used for another registration',
    detail: 'Reload the page and look the card up before you try again.',
  }),
  REGISTRATION_IN_PROGRESS: ({ otherCard }) =>
    otherCard === undefined
      ? {
          title: 'This card is already being registered',
          detail:
            'Look at the top of this page or in your other window, or ask your colleague. Wait until that registration is finished. Don’t register the card again.',
        }
      : {
          title: 'A registration for this passholder is already under way',
          detail: `Card ${formatCardNumber(otherCard)} is being registered for this passholder right now. Look at the top of this page or in your other window, or ask your colleague. Wait until that is done. Don’t register another card meanwhile.`,
        },
  NOT_REGISTERED: ({ block }) => ({
    title: 'The card is not registered',
    detail:
      block === 'done' || block === 'already'
        ? 'The old card is blocked, though. Register the new card now; no more blocking is needed.'
        : `We’ve checked: the registration did not go through${block === 'failed' ? ' and the old card is not blocked' : ''}. It’s safe to try again.`,
  }),
  OLD_CARD_CHANGED: () => ({
    title: 'The old card is no longer this passholder’s card',
    detail: 'Nothing was blocked and nothing was registered. Look the passholder up again.',
  }),
  OLD_CARD_DIGITAL: () => ({
    title: 'The old card is digital',
    detail:
      'Nothing was blocked and nothing was registered. Look the passholder up again, and confirm that the digital card may be blocked too.',
  }),
  NEW_CARD_UNSURE: () => ({
    title: 'We can’t check if the new card is at this counter',
    detail: 'So nothing was blocked and nothing was registered. Try again or take another card.',
  }),
  BLOCK_UNKNOWN: () => ({
    title: 'We don’t know yet if the old card is blocked',
    detail:
      'The new card is not registered. Don’t hand it out yet and check again shortly. If the old card is blocked by then, you can register straight away.',
  }),
  SESSION_EXPIRED: (facts) => ({
    title: 'You’re no longer signed in',
    detail: `${nothingDone(facts)}Sign in again; what you filled in is kept.`,
  }),
  OTHER_EMPLOYEE: (facts) => ({
    title: 'Somebody else has signed in with this browser',
    detail: `${nothingDone(facts)}What you filled in is kept for you: sign in again to go on.`,
  }),
  FORBIDDEN_ORIGIN: (facts) => ({
    title: 'This request didn’t come from our page',
    detail: `${nothingDone(facts)}Open the application again at its usual address and try again.`,
  }),
  FORBIDDEN_COUNTER: (facts) => ({
    title: 'You don’t work for this counter',
    detail: `${nothingDone(facts)}Choose a counter you do work for, or ask your UiTPAS coordinator for access.`,
  }),
  UITPAS_UNREACHABLE: (facts) => ({
    title: 'UiTPAS can’t be reached',
    detail: `${nothingDone(facts)}Please try again shortly.`,
  }),
  STORE_UNAVAILABLE: ({ outcome }) => ({
    title: 'This application is unavailable for a moment',
    detail:
      outcome === 'unknown'
        ? 'We don’t know yet if the card is registered. Don’t hand it out yet and don’t try another card. Check again shortly, or let your helpdesk know.'
        : 'Please try again shortly, or let your helpdesk know.',
  }),
  OUTCOME_UNKNOWN: () => ({
    title: 'We don’t know yet if the card is registered',
    detail: 'Don’t hand out the card yet and don’t try another card. Check again shortly.',
  }),
  PROLONGATION_UNKNOWN: () => ({
    title: 'We do not know yet whether the kansenstatuut has been extended',
    detail: 'UiTPAS did not answer. Try again in a moment with the same date: extending twice does no harm.',
  }),
  UITPAS_FAILED: (facts) => ({
    title: 'UiTPAS gave no usable answer',
    detail: `${nothingDone(facts)}Please try again shortly. If it keeps failing, let your helpdesk know.`,
  }),
  LOGIN_FAILED: () => ({
    title: 'Signing in isn’t working now',
    detail: 'UiTID isn’t answering as expected. Please try again shortly.',
  }),
  TOO_MANY_REQUESTS: (facts) => ({
    title: 'You’re asking too much in a short time',
    detail: `${nothingDone(facts)}Wait ${aWhile('en', facts.retryAfterS, 'a moment')} and try again.`,
  }),
  TOO_MANY_UNKNOWN: ({ retryAfterS }) => ({
    title: 'Too many numbers that nobody knows',
    detail: `Check the number, wait ${aWhile('en', retryAfterS, 'a moment')} and try again.`,
  }),
  TOO_MANY_SEARCHES: ({ retryAfterS }) => ({
    title: 'You have searched by name very often already',
    detail: `Scan a card or an eID, or wait ${aWhile('en', retryAfterS, 'a moment')} and search by name again.`,
  }),
  NOT_FOUND: () => ({ title: 'This address doesn’t exist', detail: 'Go back to the home page.' }),
  BODY_TOO_LARGE: (facts) => ({
    title: 'Too much is filled in',
    detail: `${nothingDone(facts)}Shorten what you filled in and try again.`,
  }),
  BODY_NOT_JSON: (facts) => ({
    title: 'We can’t read this request',
    detail: `${nothingDone(facts)}Reload the page and try again.`,
  }),
  INTERNAL_ERROR: () => ({
    title: 'Something went wrong in this application',
    detail: 'Please try again. If it keeps failing, give your helpdesk the code below.',
  }),
}

/** Used only for a registration, about this very request, and only if it is certain. */
function nothingDone({ outcome }: Facts): string {
  return outcome === 'not_registered' ? 'This request registered nothing. ' : ''
}
