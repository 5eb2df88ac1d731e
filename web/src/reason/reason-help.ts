import type { Reason } from '@balie/shared'
import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'

/** Texts that explain at length when to choose a reason, and with which card. */
export const REASON_HELP: Record<Reason, MessageDescriptor> = {
  LOSS_THEFT: msg`De pashouder had hier al een kaart en die is weg. De oude wordt geblokkeerd; neem dezelfde soort kaart.`,
  REMOVAL: msg`De pashouder verhuisde binnen dit kaartsysteem en krijgt een kaart van de nieuwe gemeente.`,
  DEFECT: msg`De kaart van de pashouder is stuk of kan niet meer gelezen worden. Neem dezelfde soort kaart.`,
  LOSS_KANSENSTATUUT: msg`De pashouder heeft niet langer recht op kansentarief. Neem een gewone kaart.`,
  OBTAIN_KANSENSTATUUT: msg`De pashouder heeft recht op kansentarief, nieuw of opnieuw. Neem een kansenpas en vul in tot wanneer.`,
  CARD_UPGRADE: msg`De pashouder heeft een UiTPAS uit een ander kaartsysteem en krijgt er nu een van hier bij.`,
  EXTRA_CARD: msg`De pashouder heeft nog geen kaart van hier en krijgt er een, los van eventuele kaarten elders. Is hij hier al ingeschreven zonder kaart, dan is het deze reden.`,
}
