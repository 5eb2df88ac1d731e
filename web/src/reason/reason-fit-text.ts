import type { ReasonDoubt, ReasonObstacle } from '@balie/shared'
import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'

/** Texts of one line on why a reason can't be chosen. */
export const REASON_OBSTACLE_TEXT: Record<ReasonObstacle | 'NO_REASON_FITS', MessageDescriptor> = {
  NO_CARD_HERE: msg`Kan niet: heeft nog geen kaart van hier.`,
  HAS_CARD_HERE: msg`Kan niet: heeft al een kaart van hier.`,
  NOT_A_MEMBER: msg`Kan niet: is nog geen lid van dit kaartsysteem.`,
  NO_KANSENSTATUUT: msg`Kan niet: heeft geen kansenstatuut.`,
  NEEDS_KANSENPAS: msg`Kan niet: daarvoor is een kansenpas nodig.`,
  NEEDS_ORDINARY_CARD: msg`Kan niet: daarvoor is een gewone kaart nodig.`,
  MAY_NOT_REGISTER: msg`Kan niet: deze balie mag geen kaarten registreren.`,
  MAY_NOT_GRANT: msg`Kan niet: deze balie mag geen kansenstatuut geven.`,
  NO_REASON_FITS: msg`Geen enkele reden past bij deze pashouder en deze kaart.`,
}

/** Texts for doubts about a reason that looks right. */
export const REASON_DOUBT_TEXT: Record<ReasonDoubt, MessageDescriptor> = {
  KANSENSTATUUT_UNSURE: msg`Of het kansenstatuut nog telt, beslist UiTPAS.`,
  NEW_IN_SYSTEM: msg`Nieuw in dit kaartsysteem: UiTPAS beslist welke reden en welke kaart passen.`,
  MEMBER_NOWHERE_ELSE: msg`We zien elders geen UiTPAS, maar deze balie ziet misschien niet alles: UiTPAS beslist.`,
  HAS_KANSENSTATUUT: msg`Heeft al kansenstatuut: dit geeft een nieuwe einddatum.`,
  DIGITAL_CARD: msg`De huidige kaart is digitaal: die raakt niet kwijt en gaat niet stuk.`,
  MEMBERSHIP_BLOCKED: msg`Lidmaatschap geblokkeerd: UiTPAS kan weigeren. Alleen de beheerder van het kaartsysteem kan dat opheffen.`,
}
