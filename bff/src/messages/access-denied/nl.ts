import type { AccessDeniedSentences } from '../access-denied.ts'

/** The sentences for what a counter may not do, and what its groups have to do with it. */
export const nlAccessDenied: AccessDeniedSentences = {
  otherCity: {
    title: 'Deze balie mag dit niet voor wie in een andere gemeente woont',
    detail:
      'Kijk na of het adres van de pashouder klopt. Woont die elders, stuur door naar een balie van die gemeente.',
  },
  kansenstatuut: {
    title: 'Deze balie mag geen kansenstatuut geven',
    detail:
      'Het recht om kansenstatuut toe te kennen ontbreekt in het kaartsysteem van deze kaart. Kies een andere balie of vraag het je UiTPAS-coördinator.',
  },
  other: {
    title: 'Deze balie mag dit niet',
    detail: (missing) =>
      `${missing} in het kaartsysteem van deze kaart. Kies een andere balie of vraag het je UiTPAS-coördinator.`,
  },
  ownCityOnly:
    'Deze balie zit niet in de groep “Mag pashouders andere gemeentes aanmaken”: ze mag alleen kansenstatuut geven aan inwoners van haar eigen gemeente.',
  missing: 'Er ontbreekt een recht',
  missingPermission: (permission) => `Het recht “${permission}” ontbreekt`,
}
