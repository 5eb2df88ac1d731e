import type { CardDoubt, CardObstacle } from '@balie/shared'
import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'

/** Texts on why a card can't be handed out, and what to do. */
export const CARD_OBSTACLE_TEXT: Record<CardObstacle, MessageDescriptor> = {
  CARD_UNKNOWN: msg`UiTPAS kent deze kaart niet. Scan opnieuw of kijk het na.`,
  GROUP_PASS: msg`Dit is een groepspas: die kan hier geen nieuwe kaart zijn.`,
  OWN_CARD: msg`Deze kaart heeft de pashouder al. Scan de nieuwe.`,
  CARD_ACTIVE: msg`Deze kaart is al in gebruik. Neem een andere.`,
  CARD_BLOCKED: msg`Deze kaart is geblokkeerd. Neem een andere.`,
  CARD_DELETED: msg`Deze kaart is verwijderd. Neem een andere.`,
  CARD_PROVISIONED: msg`Deze kaart is nog niet vrijgegeven. Neem een andere.`,
  CARD_STOCK: msg`Deze kaart ligt nog in het magazijn. Neem een andere.`,
  CARD_SENT_TO_BALIE: msg`Nog niet ontvangen aan een balie. Neem een andere kaart.`,
  OTHER_COUNTER: msg`Deze kaart ligt bij een andere balie. Neem er een van hier.`,
  SYSTEM_NOT_ALLOWED: msg`Deze balie mag geen kaarten van dit systeem registreren.`,
}

/** Texts for doubts about a card that can probably be handed out. */
export const CARD_DOUBT_TEXT: Record<CardDoubt, MessageDescriptor> = {
  STATUS_UNKNOWN: msg`Status niet gekend: UiTPAS beslist of deze kaart kan.`,
  OTHER_COUNTER: msg`Ligt volgens UiTPAS aan een andere balie. UiTPAS beslist.`,
  COUNTER_UNKNOWN: msg`Ligt klaar; balie onbekend. UiTPAS beslist.`,
}

/** Names of the service's card types. */
export const CARD_TYPE_TEXT: Partial<Record<string, MessageDescriptor>> = {
  STICKER: msg`Sticker`,
  KEYRING: msg`Sleutelhanger`,
  KEY: msg`Sleutelhanger`,
  DIGITAL: msg`Digitale kaart`,
}
