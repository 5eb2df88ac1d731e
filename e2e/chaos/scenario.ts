import { randomUUID } from 'node:crypto'
import type { Sandbox } from '@balie/sandbox'

const MUNTPUNT = '28808C2F-0DB2-D2CF-F508ECB994D2505F'
const AALST = 1
const SPENT_VOUCHER = '1000000091'

/** The body of a registration. */
export interface Wish {
  uid: string
  reason: 'LOSS_THEFT'
  uitpasNumber: string
  balieConsumerKey: string
  blockUitpasNumber?: string
  voucherNumber?: string
}

/** One registration by one key, which may be sent more than once at a time. */
export interface Try {
  key: string
  wish: Wish
  copies: number
}

/** Everything that happens to one new card, or to one passholder with two. */
export interface Scenario {
  kind: (typeof KINDS)[number]
  tries: Try[]
}

const KINDS = ['plain', 'double', 'two keys', 'two passholders', 'two cards', 'spent voucher'] as const

/** Makes up scenarios, each with passholders and a card of its own. */
export function createScenarios(sandbox: Sandbox, random: () => number): () => Scenario {
  function wishFor(uitpasNumber: string, blocking: boolean): Wish {
    const [person] = sandbox.control.addPassholders({ count: 1, cardSystemId: AALST })
    if (!person) throw new Error('Nobody was added')
    const wish = { uid: person.uid, reason: 'LOSS_THEFT' as const, uitpasNumber, balieConsumerKey: MUNTPUNT }
    return blocking ? { ...wish, blockUitpasNumber: person.uitpasNumber } : wish
  }
  const once = (wish: Wish, copies = 1): Try => ({ key: randomUUID(), wish, copies })

  return () => {
    const kind = KINDS[Math.floor(random() * KINDS.length)] ?? 'plain'
    const blocking = random() < 0.5
    const [uitpasNumber = '', another = ''] = sandbox.control.bulk({
      cards: 2,
      cardSystemId: AALST,
      counterId: MUNTPUNT,
    })
    const wish = wishFor(uitpasNumber, blocking)
    switch (kind) {
      case 'plain':
        return { kind, tries: [once(wish)] }
      case 'spent voucher':
        return { kind, tries: [once({ ...wish, voucherNumber: SPENT_VOUCHER })] }
      case 'double':
        return { kind, tries: [once(wish, 2)] }
      case 'two keys':
        return { kind, tries: [once(wish), once(wish)] }
      case 'two cards':
        return { kind, tries: [once(wish), once({ ...wish, uitpasNumber: another })] }
      case 'two passholders':
        return { kind, tries: [once(wish), once(wishFor(uitpasNumber, blocking))] }
    }
  }
}
