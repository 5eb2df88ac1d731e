import { deniedRight } from '../denied-right.ts'
import type { Facts, Words } from '../words.ts'

const OWN_CITY_ONLY =
  'Ce guichet ne fait pas partie du groupe « Mag pashouders andere gemeentes aanmaken » : il ne peut accorder le kansenstatuut qu’aux habitants de sa propre commune.'

/** What a counter may not do, and what its groups have to do with it. */
export function frAccessDenied({ requiredPermission, ownCityOnly }: Facts): Words {
  const group = ownCityOnly ? ` ${OWN_CITY_ONLY}` : ''
  switch (deniedRight(requiredPermission)) {
    case 'other_city':
      return {
        title: 'Ce guichet n’y est pas autorisé pour qui habite une autre commune',
        detail: `Vérifiez l’adresse du titulaire. S’il habite ailleurs, adressez-le à un guichet de cette commune.${group}`,
      }
    case 'kansenstatuut':
      return {
        title: 'Ce guichet ne peut pas accorder le kansenstatuut',
        detail:
          'Le droit d’accorder le kansenstatuut manque dans le système de cartes de cette carte. Choisissez un autre guichet ou demandez à votre coordinateur UiTPAS.',
      }
    case undefined:
      return {
        title: 'Ce guichet n’y est pas autorisé',
        detail: `${missing(requiredPermission)} dans le système de cartes de cette carte. Choisissez un autre guichet ou demandez à votre coordinateur UiTPAS.${group}`,
      }
  }
}

function missing(requiredPermission: string | undefined): string {
  return requiredPermission === undefined
    ? 'Il manque un droit'
    : `Il manque le droit « ${requiredPermission} »`
}
