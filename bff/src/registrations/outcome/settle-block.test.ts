import { describe, expect, it } from 'vitest'
import type { Answer } from '../../uitpas/answer.ts'
import type { Retrieved } from '../../uitpas/calls/retrieve.ts'
import { settleBlock } from './settle-block.ts'

const NUMBER = '0930000000107'
const OTHER = '0930000422202'

const found = (status: 'ACTIVE' | 'BLOCKED' | 'DELETED' | 'OTHER'): Answer<Retrieved> => ({
  kind: 'ok',
  value: { groupPass: false, card: { status, kansenpas: false, uitpasNumber: NUMBER } },
})

describe('settleBlock', () => {
  it.each([
    ['blocked', found('BLOCKED'), 'done', 'done'],
    ['still active', found('ACTIVE'), 'unknown', 'failed'],
    ['deleted', found('DELETED'), 'unknown', 'unknown'],
    ['in a status that nobody knows', found('OTHER'), 'unknown', 'unknown'],
    ['not in the answer', { kind: 'ok', value: { groupPass: false } }, 'unknown', 'unknown'],
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
