import { describe, expect, it } from 'vitest'
import { openRegistrationSchema, registeredSchema } from './outcome.ts'

const REGISTERED = {
  outcome: 'registered',
  confirmedBy: 'lookup',
  uid: 'a',
  uitpasNumber: '0930000000107',
  block: 'done',
}
const OPEN = {
  key: '7d2fb1de-6b3f-4c52-9a7c-0a1b2c3d4e5f',
  uid: 'a',
  uitpasNumber: '0930000000107',
  reason: 'LOSS_THEFT',
  balieConsumerKey: 'b',
  sentAt: '2026-06-15T12:00:00.000Z',
  settlesInMs: 0,
  running: false,
  outcome: 'unknown',
  block: 'not_requested',
  step: 'register',
}

describe('a registration that was made', () => {
  it('is confirmed, and includes the result for the old card', () => {
    expect(registeredSchema.parse(REGISTERED)).toEqual(REGISTERED)
  })

  it.each([
    { confirmedBy: 'hope' },
    { outcome: 'unknown' },
    { outcome: 'not_registered' },
    { block: undefined },
    { block: 'perhaps' },
  ])('is not %j', (change) => {
    expect(registeredSchema.safeParse({ ...REGISTERED, ...change }).success).toBe(false)
  })
})

describe('a registration with an unseen end', () => {
  it('says enough to show it and to ask for it again', () => {
    expect(openRegistrationSchema.parse(OPEN)).toEqual(OPEN)
    const blocking = { ...OPEN, blockUitpasNumber: '0930000422202', block: 'unknown', step: 'block' }
    expect(openRegistrationSchema.parse(blocking)).toEqual(blocking)
  })

  it.each([{ key: undefined }, { outcome: 'perhaps' }, { step: 'price' }, { sentAt: 'yesterday' }])(
    'is not %j',
    (change) => {
      expect(openRegistrationSchema.safeParse({ ...OPEN, ...change }).success).toBe(false)
    },
  )
})
