import { deniedRight } from '../denied-right.ts'
import type { Facts, Words } from '../words.ts'

const OWN_CITY_ONLY =
  'This counter is not in the group “Mag pashouders andere gemeentes aanmaken”: it may grant kansenstatuut only to residents of its own municipality.'

/** What a counter may not do, and what its groups have to do with it. */
export function enAccessDenied({ requiredPermission, ownCityOnly }: Facts): Words {
  const group = ownCityOnly ? ` ${OWN_CITY_ONLY}` : ''
  switch (deniedRight(requiredPermission)) {
    case 'other_city':
      return {
        title: 'This counter may not do this for somebody who lives in another municipality',
        detail: `Check the passholder’s address. If they live elsewhere, send them to a counter of that municipality.${group}`,
      }
    case 'kansenstatuut':
      return {
        title: 'This counter may not grant kansenstatuut',
        detail:
          'The permission to grant kansenstatuut is missing in this card’s card system. Choose another counter or ask your UiTPAS coordinator.',
      }
    case undefined:
      return {
        title: 'This counter may not do this',
        detail: `${missing(requiredPermission)} in this card’s card system. Choose another counter or ask your UiTPAS coordinator.${group}`,
      }
  }
}

function missing(requiredPermission: string | undefined): string {
  return requiredPermission === undefined
    ? 'A permission is missing'
    : `The permission “${requiredPermission}” is missing`
}
