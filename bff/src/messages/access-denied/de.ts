import { deniedRight } from '../denied-right.ts'
import type { Facts, Words } from '../words.ts'

const OWN_CITY_ONLY =
  'Dieser Schalter gehört nicht zur Gruppe „Mag pashouders andere gemeentes aanmaken“: Er darf das Kansenstatuut nur Einwohnern seiner eigenen Gemeinde geben.'

/** What a counter may not do, and what its groups have to do with it. */
export function deAccessDenied({ requiredPermission, ownCityOnly }: Facts): Words {
  const group = ownCityOnly ? ` ${OWN_CITY_ONLY}` : ''
  switch (deniedRight(requiredPermission)) {
    case 'other_city':
      return {
        title: 'Dieser Schalter darf das nicht für Personen aus einer anderen Gemeinde',
        detail: `Prüfen Sie die Adresse der Person. Wohnt sie anderswo, schicken Sie sie zu einem Schalter dieser Gemeinde.${group}`,
      }
    case 'kansenstatuut':
      return {
        title: 'Dieser Schalter darf kein Kansenstatuut vergeben',
        detail:
          'Das Recht, das Kansenstatuut zu vergeben, fehlt im Kartensystem dieser Karte. Wählen Sie einen anderen Schalter oder fragen Sie Ihren UiTPAS-Koordinator.',
      }
    case undefined:
      return {
        title: 'Dieser Schalter darf das nicht',
        detail: `${missing(requiredPermission)} im Kartensystem dieser Karte. Wählen Sie einen anderen Schalter oder fragen Sie Ihren UiTPAS-Koordinator.${group}`,
      }
  }
}

function missing(requiredPermission: string | undefined): string {
  return requiredPermission === undefined ? 'Es fehlt ein Recht' : `Das Recht „${requiredPermission}“ fehlt`
}
