import { describe, expect, it } from 'vitest'
import type { Answer } from '../../uitpas/answer.ts'
import type { Retrieved } from '../../uitpas/calls/retrieve.ts'
import { settle, settleBlock } from './settle.ts'

const UID = 'a0000000-0000-4000-8000-000000000002'
const NUMBER = '0930000000107'
const OTHER = '0930000422202'

const card = (status: 'ACTIVE' | 'LOCAL_STOCK' | 'BLOCKED' | 'DELETED' | 'STOCK' | 'OTHER') => ({
  status,
  kansenpas: false,
  uitpasNumber: NUMBER,
})
const found = (value: Omit<Retrieved, 'groupPass'>): Answer<Retrieved> => ({
  kind: 'ok',
  value: { groupPass: false, ...value },
})
/** An answer about a person with several cards, whose `card` is another one. */
const bestMatch = (uid: string, status: 'ACTIVE' | 'LOCAL_STOCK' | 'BLOCKED') => {
  const cardSystem = { id: '3' }
  const membership = { cardSystem, currentCard: card(status), kansenStatuut: { state: 'none' } as const }
  return { card: { ...card('ACTIVE'), uitpasNumber: OTHER }, passholder: { uid, memberships: [membership] } }
}
const owner = (uid: string) => ({ passholder: { uid, memberships: [] } })

describe('settle', () => {
  it.each([
    [
      'active and this passholder’s',
      found({ card: card('ACTIVE'), ...owner(UID) }),
      'registered',
      'registered',
    ],
    ['active and somebody else’s', found({ card: card('ACTIVE'), ...owner('b') }), 'unknown', 'unknown'],
    ['active and nobody’s', found({ card: card('ACTIVE') }), 'unknown', 'unknown'],
    ['still in stock', found({ card: card('LOCAL_STOCK') }), 'unknown', 'not_registered'],
    [
      'in stock and yet somebody’s',
      found({ ...bestMatch(UID, 'ACTIVE'), card: card('LOCAL_STOCK') }),
      'unknown',
      'unknown',
    ],
    [
      'in stock and yet somebody’s, in stock there too',
      found({ ...bestMatch('b', 'LOCAL_STOCK'), card: card('LOCAL_STOCK') }),
      'unknown',
      'unknown',
    ],
    ['blocked', found({ card: card('BLOCKED'), ...owner(UID) }), 'unknown', 'unknown'],
    ['in another stock', found({ card: card('STOCK') }), 'unknown', 'unknown'],
    ['in a status that nobody knows', found({ card: card('OTHER') }), 'unknown', 'unknown'],
    ['not in the answer', found(owner(UID)), 'unknown', 'unknown'],
    ['active beside another of theirs', found(bestMatch(UID, 'ACTIVE')), 'registered', 'registered'],
    ['active beside another of somebody else’s', found(bestMatch('b', 'ACTIVE')), 'unknown', 'unknown'],
    ['blocked beside another of theirs', found(bestMatch(UID, 'BLOCKED')), 'unknown', 'unknown'],
    ['theirs in stock, which cannot be', found(bestMatch(UID, 'LOCAL_STOCK')), 'unknown', 'unknown'],
    ['unknown to the service', { kind: 'refused', code: 'UNKNOWN_IDENTIFICATION' }, 'unknown', 'unknown'],
    ['not to be looked up: token ended', { kind: 'token_ended' }, 'unknown', 'unknown'],
    ['not to be looked up: signature', { kind: 'not_accepted', cause: 'x' }, 'unknown', 'unknown'],
    ['not to be looked up: no connection', { kind: 'not_sent', cause: 'x' }, 'unknown', 'unknown'],
    ['not to be looked up: no answer', { kind: 'open', cause: 'x' }, 'unknown', 'unknown'],
  ] satisfies [string, Answer<Retrieved>, string, string][])(
    'with a card that is %s',
    (_, lookUp, early, late) => {
      const sent = { uid: UID, uitpasNumber: NUMBER, isTimeOver: true }
      expect(settle(lookUp, { ...sent, isTimeOver: false })).toBe(early)
      expect(settle(lookUp, sent)).toBe(late)
      expect(settle(lookUp, { ...sent, uitpasNumber: '0930000166411' })).toBe('unknown')
    },
  )
})

describe('settleBlock', () => {
  it.each([
    ['blocked', found({ card: card('BLOCKED') }), 'done', 'done'],
    ['still active', found({ card: card('ACTIVE') }), 'unknown', 'failed'],
    ['deleted', found({ card: card('DELETED') }), 'unknown', 'unknown'],
    ['in a status that nobody knows', found({ card: card('OTHER') }), 'unknown', 'unknown'],
    ['not in the answer', found({}), 'unknown', 'unknown'],
    ['unknown to the service', { kind: 'refused', code: 'UNKNOWN_IDENTIFICATION' }, 'unknown', 'unknown'],
    ['not to be looked up: token ended', { kind: 'token_ended' }, 'unknown', 'unknown'],
    ['not to be looked up: no answer', { kind: 'open', cause: 'x' }, 'unknown', 'unknown'],
  ] satisfies [string, Answer<Retrieved>, string, string][])(
    'with an old card that is %s',
    (_, lookUp, early, late) => {
      expect(settleBlock(lookUp, { uitpasNumber: NUMBER, isTimeOver: false })).toBe(early)
      expect(settleBlock(lookUp, { uitpasNumber: NUMBER, isTimeOver: true })).toBe(late)
      expect(settleBlock(lookUp, { uitpasNumber: OTHER, isTimeOver: true })).toBe('unknown')
    },
  )
})
