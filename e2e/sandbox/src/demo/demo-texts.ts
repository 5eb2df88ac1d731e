import type { KansenstatuutPhase } from '../state/kansenstatuut.ts'
import type { CardStatus } from '../data/unowned-cards.ts'

/** Words of the page for a phase of kansenstatuut. */
export const phaseTexts: Readonly<Record<KansenstatuutPhase, string>> = {
  none: 'geen kansenstatuut',
  active: 'kansenstatuut',
  suspended: 'kansenstatuut opgeschort',
  grace: 'kansenstatuut in gratieperiode',
  expired: 'kansenstatuut vervallen',
}

/** Words for a card's status at a counter. */
export const statusTexts: Readonly<Record<CardStatus, string>> = {
  PROVISIONED: 'nog te maken',
  STOCK: 'in centrale voorraad',
  SENT_TO_BALIE: 'onderweg naar de balie',
  LOCAL_STOCK: 'klaar om mee te geven',
  ACTIVE: 'in gebruik',
  BLOCKED: 'geblokkeerd',
  DELETED: 'verwijderd',
}
