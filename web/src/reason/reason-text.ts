import type { Reason } from '@balie/shared'
import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'

export const REASON_TEXT: Record<Reason, { label: MessageDescriptor; when: MessageDescriptor }> = {
  LOSS_THEFT: { label: msg`Verloren of gestolen`, when: msg`De vorige kaart is kwijt of gestolen.` },
  REMOVAL: {
    label: msg`Verhuisd`,
    when: msg`Woont nu elders binnen hetzelfde kaartsysteem.`,
  },
  DEFECT: { label: msg`Kapotte kaart`, when: msg`De vorige kaart werkt niet meer.` },
  LOSS_KANSENSTATUUT: {
    label: msg`Verliest kansenstatuut`,
    when: msg`Ruilt de kansenpas voor een gewone kaart.`,
  },
  OBTAIN_KANSENSTATUUT: {
    label: msg`Krijgt kansenstatuut`,
    when: msg`Krijgt een kansenpas, met een einddatum.`,
  },
  CARD_UPGRADE: {
    label: msg`Komt uit een ander kaartsysteem`,
    when: msg`Heeft elders al een UiTPAS en sluit nu hier aan.`,
  },
  EXTRA_CARD: {
    label: msg`Nog geen kaart van hier`,
    when: msg`Krijgt een kaart van hier, los van eventuele kaarten elders.`,
  },
}

/** Returns the texts for a reason as the form holds it. */
export function reasonText(reason: string) {
  return Object.entries(REASON_TEXT).find(([known]) => known === reason)?.[1]
}
