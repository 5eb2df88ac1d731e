import type { AccessDeniedSentences } from '../access-denied.ts'

/** The sentences about rights that a counter lacks, and the role of its groups. */
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
