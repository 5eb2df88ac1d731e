import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import { DINA, DINA_CARD, JAN_CARD, JAN_REPLACEMENT, MIA, MUNTPUNT } from '../../../test/people.ts'
import { rawAnswer } from '../../../test/raw-answer.ts'
import { register, spoil, writeCalls } from '../../../test/registering.ts'
import { useBff } from '../../../test/use-bff.ts'

describe('the check before the old card is blocked', () => {
  const stage = useBff()
  const writes = () => writeCalls(stage)
  beforeEach(async () => {
    await stage.browser.send('GET', '/api/session')
    stage.bff.sandbox.control.clearCalls()
  })

  it.each([
    ['is not the passholder’s', { blockUitpasNumber: '0930010004008' }, 'OLD_CARD_CHANGED', 'block'],
    [
      'is digital, and its block is not confirmed',
      { uid: DINA, blockUitpasNumber: DINA_CARD },
      'OLD_CARD_DIGITAL',
      'block',
    ],
    ['is another passholder’s', { uid: MIA }, 'INVALID_CARD', 'register'],
    ['would make room for a kansenpas', { uitpasNumber: '0930020000111' }, 'INVALID_CARD', 'register'],
    [
      'would make room for a card of another system',
      { uitpasNumber: '0930021000102' },
      'INVALID_CARD',
      'register',
    ],
    [
      'would make room for a card in use',
      { uitpasNumber: '0930010004008' },
      'INVALID_CARD_STATUS',
      'register',
    ],
    [
      'would make room for an unknown card',
      { uitpasNumber: '0930099999904' },
      'UNKNOWN_IDENTIFICATION',
      'register',
    ],
  ])('sends nothing when the old card %s', async (_, change, code, step) => {
    const reply = await register(stage.browser, { ...JAN_REPLACEMENT, ...change })
    expect(reply).toMatchObject({
      status: 422,
      json: { code, step, outcome: 'not_registered', block: 'failed' },
    })
    expect(writes()).toEqual([])
  })

  it('sends nothing when it cannot be read at which counter the new card lies, or nothing can be read', async () => {
    stage.bff.sandbox.control.putCard({ uitpasNumber: JAN_REPLACEMENT.uitpasNumber, counterId: null })
    expect(await register(stage.browser, JAN_REPLACEMENT)).toMatchObject({
      status: 422,
      json: { code: 'NEW_CARD_UNSURE', block: 'failed' },
    })
    spoil(stage, 'passholder', { kind: 'status', status: 502 })
    expect(await register(stage.browser, JAN_REPLACEMENT)).toMatchObject({
      status: 502,
      json: { code: 'UITPAS_FAILED', outcome: 'not_registered', block: 'failed', step: 'block' },
    })
    expect(writes()).toEqual([])
  })

  const system = '<cardSystem><id>1</id></cardSystem>'
  const inStock = `<status>LOCAL_STOCK</status><balie><id>${MUNTPUNT}</id></balie>`
  const numbered = (number: string) => `<uitpasNumber>${number}</uitpasNumber>`
  const newNumber = numbered(JAN_REPLACEMENT.uitpasNumber)
  const newCard = `<card>${inStock}${system}${newNumber}</card>`
  it.each([
    ['is a group’s', `${newCard}<groupPass><name>A</name></groupPass>`],
    [
      'is somebody’s current card by the same answer',
      `<passHolder><uitIdUser><id>${MIA}</id></uitIdUser><cardSystemSpecific>${system}<currentCard>` +
        `<status>LOCAL_STOCK</status>${newNumber}</currentCard></cardSystemSpecific></passHolder>${newCard}`,
    ],
    ['isn’t the one in the answer', `<card>${inStock}${system}${numbered('0930020000202')}</card>`],
    ['is of an unnamed card system', `<card>${inStock}${newNumber}</card>`],
  ])('sends nothing when the new card is in stock, but %s', async (_, xml) => {
    spoil(stage, 'retrieve', rawAnswer(`<response>${xml}</response>`))
    expect(await register(stage.browser, JAN_REPLACEMENT)).toMatchObject({
      status: 422,
      json: { code: 'NEW_CARD_UNSURE', outcome: 'not_registered', block: 'failed' },
    })
    expect(writes()).toEqual([])
  })

  it('sends nothing when the old card is theirs, but neither active nor blocked', async () => {
    stage.bff.sandbox.control.putCard({ uitpasNumber: JAN_CARD, status: 'DELETED' })
    expect(await register(stage.browser, JAN_REPLACEMENT)).toMatchObject({
      status: 422,
      json: { code: 'OLD_CARD_CHANGED', block: 'failed' },
    })
    expect(writes()).toEqual([])
  })

  it('ends the session when the token turns out to have ended', async () => {
    spoil(stage, 'retrieve', { kind: 'oauth', problem: 'token_expired' })
    expect(await register(stage.browser, JAN_REPLACEMENT)).toMatchObject({
      status: 401,
      json: { code: 'SESSION_EXPIRED', outcome: 'not_registered', block: 'failed' },
    })
    expect(await stage.browser.send('GET', '/api/session')).toMatchObject({ status: 401 })
    expect(writes()).toEqual([])
  })

  it('gives all requests that wait for one key the same answer, even if nothing was sent', async () => {
    spoil(stage, 'retrieve', { kind: 'delay', ms: 1500, when: 'before' })
    spoil(stage, 'passholder', { kind: 'status', status: 502 })
    const key = randomUUID()
    const replies = await Promise.all(
      Array.from({ length: 4 }, () => register(stage.browser, JAN_REPLACEMENT, key)),
    )
    for (const reply of replies) {
      expect(reply).toMatchObject({
        status: 502,
        json: { code: 'UITPAS_FAILED', outcome: 'not_registered', block: 'failed', step: 'block' },
      })
    }
    expect(writes()).toEqual([])
    expect(await stage.browser.send('GET', `/api/registrations/${key}`)).toMatchObject({
      status: 502,
      json: { outcome: 'not_registered' },
    })
    expect((await register(stage.browser, JAN_REPLACEMENT)).status).toBe(201)
  })
})

describe('BLOCK_OLD_CARD=never', () => {
  const stage = useBff({ environment: { BLOCK_OLD_CARD: 'never' } })

  it('is returned with the session, and refuses to block', async () => {
    expect((await stage.browser.send('GET', '/api/session')).json).toMatchObject({ blockOldCard: 'never' })
    expect(await register(stage.browser, JAN_REPLACEMENT)).toMatchObject({
      status: 400,
      json: {
        code: 'VALIDATION_FAILED',
        outcome: 'not_registered',
        errors: [{ field: 'blockUitpasNumber', code: 'BLOCKING_OFF' }],
      },
    })
    expect(stage.bff.sandbox.state.card(JAN_CARD)?.status).toBe('ACTIVE')
  })
})
