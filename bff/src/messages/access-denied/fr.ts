import type { AccessDeniedSentences } from '../access-denied.ts'

/** The sentences about rights that a counter lacks, and the role of its groups. */
export const frAccessDenied: AccessDeniedSentences = {
  otherCity: {
    title: 'Ce guichet n’y est pas autorisé pour qui habite une autre commune',
    detail:
      'Vérifiez l’adresse du titulaire. S’il habite ailleurs, adressez-le à un guichet de cette commune.',
  },
  kansenstatuut: {
    title: 'Ce guichet ne peut pas accorder le kansenstatuut',
    detail:
      'Le droit d’accorder le kansenstatuut manque dans le système de cartes de cette carte. Choisissez un autre guichet ou demandez à votre coordinateur UiTPAS.',
  },
  other: {
    title: 'Ce guichet n’y est pas autorisé',
    detail: (missing) =>
      `${missing} dans le système de cartes de cette carte. Choisissez un autre guichet ou demandez à votre coordinateur UiTPAS.`,
  },
  ownCityOnly:
    'Ce guichet ne fait pas partie du groupe « Mag pashouders andere gemeentes aanmaken » : il ne peut accorder le kansenstatuut qu’aux habitants de sa propre commune.',
  missing: 'Il manque un droit',
  missingPermission: (permission) => `Il manque le droit « ${permission} »`,
}
