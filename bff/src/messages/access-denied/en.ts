import type { AccessDeniedSentences } from '../access-denied.ts'

/** The sentences about rights that a counter lacks, and the role of its groups. */
export const enAccessDenied: AccessDeniedSentences = {
  otherCity: {
    title: 'This counter may not do this for somebody who lives in another municipality',
    detail:
      'Check the passholder’s address. If they live elsewhere, send them to a counter of that municipality.',
  },
  kansenstatuut: {
    title: 'This counter may not grant kansenstatuut',
    detail:
      'The permission to grant kansenstatuut is missing in this card’s card system. Choose another counter or ask your UiTPAS coordinator.',
  },
  other: {
    title: 'This counter may not do this',
    detail: (missing) =>
      `${missing} in this card’s card system. Choose another counter or ask your UiTPAS coordinator.`,
  },
  ownCityOnly:
    'This counter is not in the group “Mag pashouders andere gemeentes aanmaken”: it may grant kansenstatuut only to residents of its own municipality.',
  missing: 'A permission is missing',
  missingPermission: (permission) => `The permission “${permission}” is missing`,
}
