import type { NeverSettledSentences } from '../never-settled.ts'

/** The sentences for an outcome that can never be settled. */
export const nlNeverSettled: NeverSettledSentences = {
  title: 'We kunnen niet meer nagaan of de kaart geregistreerd werd',
  blockTitle: 'We kunnen niet meer nagaan of de oude kaart geblokkeerd werd',
  notRegistered: 'De nieuwe kaart is niet geregistreerd.',
  seen: {
    PROVISIONED: 'Deze kaart is nog niet in gebruik genomen.',
    STOCK: 'Deze kaart ligt in de algemene voorraad.',
    SENT_TO_BALIE: 'Deze kaart is onderweg naar een balie.',
    LOCAL_STOCK: 'Deze kaart ligt klaar aan een balie.',
    ACTIVE: 'Deze kaart is actief, maar we zien niet op wiens naam.',
    BLOCKED: 'Deze kaart is intussen geblokkeerd.',
    DELETED: 'Deze kaart is intussen geschrapt.',
    OTHER: 'Deze kaart heeft een status die we niet kennen.',
    OTHERS: 'Deze kaart staat intussen op naam van iemand anders.',
    NOT_TOLD: 'UiTPAS zegt niets meer over deze kaart.',
  },
  whatNow:
    'Zoek de pashouder op om te zien welke kaart die nu heeft. Weet je genoeg, dan mag je dit sluiten.',
}
