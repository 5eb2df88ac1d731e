import { describe, expect, it } from 'vitest'
import type { Answer } from '../../uitpas/answer.ts'
import type { Retrieved } from '../../uitpas/calls/retrieve.ts'
import { settle } from './settle.ts'

const UID = 'a0000000-0000-4000-8000-000000000002'
const NUMBER = '0930000000107'
const OTHER = '0930000422202'

const card = (status: 'ACTIVE' | 'LOCAL_STOCK' | 'BLOCKED' | 'STOCK' | 'OTHER') => ({
  status,
  kansenpas: false,
  uitpasNumber: NUMBER,
})
const found = (value: Omit<Retrieved, 'groupPass'>): Answer<Retrieved> => ({
  kind: 'ok',
  value: { groupPass: false, ...value },
})
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
    ['blocked', found({ card: card('BLOCKED'), ...owner(UID) }), 'unknown', 'unknown'],
    ['in another stock', found({ card: card('STOCK') }), 'unknown', 'unknown'],
    ['in a status that nobody knows', found({ card: card('OTHER') }), 'unknown', 'unknown'],
    ['not in the answer', found(owner(UID)), 'unknown', 'unknown'],
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
      expect(settle(lookUp, { ...sent, uitpasNumber: OTHER })).toBe('unknown')
    },
  )
})
