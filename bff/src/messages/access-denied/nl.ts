import { deniedRight } from '../denied-right.ts'
import type { Facts, Words } from '../words.ts'

const OWN_CITY_ONLY =
  'Deze balie zit niet in de groep “Mag pashouders andere gemeentes aanmaken”: ze mag alleen kansenstatuut geven aan inwoners van haar eigen gemeente.'

/** What a counter may not do, and what its groups have to do with it. */
export function nlAccessDenied({ requiredPermission, ownCityOnly }: Facts): Words {
  const group = ownCityOnly ? ` ${OWN_CITY_ONLY}` : ''
  switch (deniedRight(requiredPermission)) {
    case 'other_city':
      return {
        title: 'Deze balie mag dit niet voor wie in een andere gemeente woont',
        detail: `Kijk na of het adres van de pashouder klopt. Woont die elders, stuur door naar een balie van die gemeente.${group}`,
      }
    case 'kansenstatuut':
      return {
        title: 'Deze balie mag geen kansenstatuut geven',
        detail:
          'Het recht om kansenstatuut toe te kennen ontbreekt in het kaartsysteem van deze kaart. Kies een andere balie of vraag het je UiTPAS-coördinator.',
      }
    case undefined:
      return {
        title: 'Deze balie mag dit niet',
        detail: `${missing(requiredPermission)} in het kaartsysteem van deze kaart. Kies een andere balie of vraag het je UiTPAS-coördinator.${group}`,
      }
  }
}

function missing(requiredPermission: string | undefined): string {
  return requiredPermission === undefined
    ? 'Er ontbreekt een recht'
    : `Het recht “${requiredPermission}” ontbreekt`
}
