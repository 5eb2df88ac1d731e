import type { AccessDeniedSentences } from '../access-denied.ts'

/** The sentences about rights that a counter lacks, and the role of its groups. */
export const deAccessDenied: AccessDeniedSentences = {
  otherCity: {
    title: 'Dieser Schalter darf das nicht für Personen aus einer anderen Gemeinde',
    detail:
      'Prüfen Sie die Adresse der Person. Wohnt sie anderswo, schicken Sie sie zu einem Schalter dieser Gemeinde.',
  },
  kansenstatuut: {
    title: 'Dieser Schalter darf kein Kansenstatuut vergeben',
    detail:
      'Das Recht, das Kansenstatuut zu vergeben, fehlt im Kartensystem dieser Karte. Wählen Sie einen anderen Schalter oder fragen Sie Ihren UiTPAS-Koordinator.',
  },
  other: {
    title: 'Dieser Schalter darf das nicht',
    detail: (missing) =>
      `${missing} im Kartensystem dieser Karte. Wählen Sie einen anderen Schalter oder fragen Sie Ihren UiTPAS-Koordinator.`,
  },
  ownCityOnly:
    'Dieser Schalter gehört nicht zur Gruppe „Mag pashouders andere gemeentes aanmaken“: Er darf das Kansenstatuut nur Einwohnern seiner eigenen Gemeinde geben.',
  missing: 'Es fehlt ein Recht',
  missingPermission: (permission) => `Das Recht „${permission}“ fehlt`,
}
