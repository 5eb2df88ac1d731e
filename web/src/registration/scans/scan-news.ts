import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'

/** Result of a scan; without words if its destination shows the result itself. */
const NEWS = {
  passholder: { tone: 'good', words: undefined },
  'passholder-again': { tone: 'good', words: msg`Deze pashouder staat er al.` },
  'passholder-replaced': { tone: 'good', words: msg`Opgelet: nu voor een andere pashouder.` },
  card: { tone: 'good', words: msg`Nieuwe kaart gescand.` },
  'card-again': { tone: 'good', words: msg`Deze nieuwe kaart staat er al.` },
  'card-replaced': { tone: 'good', words: msg`Een andere nieuwe kaart: ze vervangt de vorige.` },
  voucher: { tone: 'good', words: msg`Voucher gescand.` },
  misread: { tone: 'bad', words: msg`Niet goed gelezen: scan opnieuw.` },
  'half-read': {
    tone: 'bad',
    words: msg`Niet goed gelezen: scan opnieuw. Is het een voucher? Klik dan eerst in het veld Vouchernummer.`,
  },
  'not-found': { tone: 'bad', words: undefined },
  'unknown-number': { tone: 'bad', words: msg`Dit nummer is niet gekend bij UiTPAS.` },
  'group-pass': { tone: 'bad', words: msg`Dit is een groepspas: daar kan je hier niets mee.` },
  'without-uid': {
    tone: 'bad',
    words: msg`UiTPAS geeft deze persoon geen account: hier kan je er geen kaart voor registreren.`,
  },
  failed: { tone: 'bad', words: msg`Opzoeken lukte niet: scan nog eens.` },
  busy: { tone: 'bad', words: msg`Niet gelezen: de vorige actie is nog niet klaar.` },
  'session-ended': { tone: 'bad', words: msg`Niet gelezen: meld je eerst opnieuw aan.` },
} satisfies Record<string, { tone: 'good' | 'bad'; words: MessageDescriptor | undefined }>

export type ScanEvent = keyof typeof NEWS
export type Tone = 'good' | 'bad'

/** Returns the tone and the words of an event. */
export function newsOf(event: ScanEvent): { tone: Tone; words: MessageDescriptor | undefined } {
  return NEWS[event]
}
