import type { NeverSettledSentences } from '../never-settled.ts'

/** The sentences for an outcome that can never be settled. */
export const deNeverSettled: NeverSettledSentences = {
  title: 'Wir können nicht mehr feststellen, ob die Karte registriert wurde',
  blockTitle: 'Wir können nicht mehr feststellen, ob die alte Karte gesperrt wurde',
  notRegistered: 'Die neue Karte ist nicht registriert.',
  seen: {
    PROVISIONED: 'Diese Karte ist noch nicht in Gebrauch.',
    STOCK: 'Diese Karte liegt im allgemeinen Bestand.',
    SENT_TO_BALIE: 'Diese Karte ist auf dem Weg zu einem Schalter.',
    LOCAL_STOCK: 'Diese Karte liegt an einem Schalter bereit.',
    ACTIVE: 'Diese Karte ist aktiv, aber wir sehen nicht, auf wessen Namen.',
    BLOCKED: 'Diese Karte wurde inzwischen gesperrt.',
    DELETED: 'Diese Karte wurde inzwischen gelöscht.',
    OTHER: 'Diese Karte hat einen Status, den wir nicht kennen.',
    OTHERS: 'Diese Karte lautet inzwischen auf den Namen einer anderen Person.',
    NOT_TOLD: 'UiTPAS sagt nichts mehr über diese Karte.',
  },
  whatNow:
    'Suchen Sie die Person, um zu sehen, welche Karte sie jetzt hat. Wenn Sie genug wissen, können Sie dies schließen.',
}
