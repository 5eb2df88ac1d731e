import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { createWorld } from '../state/create-world.ts'
import { kansenstatuutPhase } from '../state/kansenstatuut.ts'
import { counters } from './counters.ts'
import { employees } from './employees.ts'
import { cardStatuses } from './unowned-cards.ts'

const TODAY = '2026-11-23'
const world = createWorld(TODAY)
const cards = [...world.cards.values()]
const passholders = [...world.passholders.values()]
const vouchers = [...world.vouchers.values()]

/** Luhn, unlike in the sandbox by verification: the sum over all digits must end in 0. */
function passesLuhn(number: string): boolean {
  let sum = 0
  for (let place = 0; place < number.length; place += 1) {
    const digit = Number(number.charAt(number.length - 1 - place)) * (1 + (place % 2))
    sum += Math.floor(digit / 10) + (digit % 10)
  }
  return sum % 10 === 0
}

describe('the cards', () => {
  it('have right numbers: 13 digits, Luhn, digit 12 the kansenpas flag', () => {
    for (const { uitpasNumber, kansenpas } of cards) {
      expect(uitpasNumber).toMatch(/^093[0-9]{10}$/)
      expect([uitpasNumber, passesLuhn(uitpasNumber)]).toEqual([uitpasNumber, true])
      expect([uitpasNumber, uitpasNumber[11]]).toEqual([uitpasNumber, kansenpas ? '1' : '0'])
    }
  })

  it('are enough of every kind', () => {
    expect(cards.length).toBeGreaterThanOrEqual(60)
    for (const status of cardStatuses) {
      for (const kansenpas of [true, false]) {
        expect(cards.some((card) => card.status === status && card.kansenpas === kansenpas)).toBe(true)
      }
    }
    expect(new Set(cards.map(({ cardType }) => cardType))).toEqual(
      new Set(['CARD', 'KEYRING', 'KEY', 'STICKER', 'DIGITAL']),
    )
    expect(cards.filter(({ groupPass }) => groupPass !== null)).toHaveLength(2)
  })

  it('have chips of their own', () => {
    expect(new Set(cards.map(({ chipNumber }) => chipNumber)).size).toBe(cards.length)
    for (const { chipNumber } of cards) expect(chipNumber).toMatch(/^[0-9A-F]{14}$/)
  })

  it('lie at every counter, of both kinds, in each of its systems', () => {
    for (const { id, cardSystemIds } of counters) {
      for (const cardSystemId of cardSystemIds) {
        const there = cards.filter(
          (card) =>
            card.status === 'LOCAL_STOCK' && card.counterId === id && card.cardSystemId === cardSystemId,
        )
        expect(there.filter(({ kansenpas }) => kansenpas).length).toBeGreaterThanOrEqual(5)
        expect(there.filter(({ kansenpas }) => !kansenpas).length).toBeGreaterThanOrEqual(5)
      }
    }
  })

  it('hold the documented example', () => {
    expect(world.cards.get('0930000000107')).toMatchObject({
      status: 'LOCAL_STOCK',
      counterId: '1236',
      cardSystemId: 1,
    })
    expect(world.passholders.has('8d80e3b6-80a2-4e2f-8bbb-cd2a72809d77')).toBe(true)
    expect(counters[0]?.consumerKey).toBe('28808C2F-0DB2-D2CF-F508ECB994D2505F')
  })
})

describe('the passholders', () => {
  it('have a right INSZ that begins with the birth date, but for one', () => {
    const without = passholders.filter(({ inszNumber }) => inszNumber === null)
    expect(without).toHaveLength(1)
    for (const { inszNumber, dateOfBirth } of passholders) {
      if (inszNumber === null) continue
      const century = dateOfBirth >= '2000' ? '2' : ''
      expect(inszNumber.slice(0, 6)).toBe(dateOfBirth.slice(2).replaceAll('-', ''))
      expect(Number(inszNumber.slice(9))).toBe(97 - (Number(century + inszNumber.slice(0, 9)) % 97))
    }
  })

  it('are of every kind', () => {
    expect(passholders.length).toBeGreaterThanOrEqual(25)
    const phases = passholders.flatMap(({ memberships }) =>
      memberships.map(({ kansenstatuut }) => kansenstatuutPhase(kansenstatuut, TODAY)),
    )
    expect(new Set(phases)).toEqual(new Set(['none', 'active', 'suspended', 'grace', 'expired']))
    expect(passholders.filter(({ picture }) => picture !== null)).toHaveLength(4)
    expect(new Set(passholders.map(({ uid }) => uid)).size).toBe(passholders.length)
  })

  it('own their current cards, in the card’s own system', () => {
    for (const { uid, memberships } of passholders) {
      for (const { currentCard, cardSystemId } of memberships) {
        if (currentCard === null) continue
        expect(world.cards.get(currentCard)).toMatchObject({ passholderUid: uid, cardSystemId })
      }
    }
  })

  it('have real JPEGs for pictures', () => {
    for (const { picture } of passholders) {
      if (picture === null) continue
      const bytes = Buffer.from(picture, 'base64')
      expect([bytes.subarray(0, 2).toString('hex'), bytes.subarray(-2).toString('hex')]).toEqual([
        'ffd8',
        'ffd9',
      ])
    }
  })
})

it('has vouchers of two types, fresh and spent, and some that are not ten digits', () => {
  expect(vouchers.length).toBeGreaterThanOrEqual(20)
  const tenDigits = vouchers.filter(({ voucherNumber }) => /^\d{10}$/.test(voucherNumber))
  for (const { voucherNumber, type } of tenDigits) expect(voucherNumber.startsWith(type.prefix)).toBe(true)
  for (const name of ['Welkomstbon', 'Gezinsbon']) {
    const statuses = tenDigits.filter(({ type }) => type.name === name).map(({ status }) => status)
    expect(new Set(statuses)).toEqual(new Set(['FRESH', 'SPENT']))
  }
  expect(vouchers.length - tenDigits.length).toBeGreaterThanOrEqual(3)
})

it('has six employees with different rights', () => {
  expect(employees).toHaveLength(6)
  expect(employees.map(({ workplaces }) => workplaces.length)).toEqual([1, 4, 2, 1, 1, 0])
})

it('is what the README says it is', () => {
  const readme = readFileSync(`${import.meta.dirname}/../../README.md`, 'utf8')
  for (const [number] of readme.matchAll(/\b\d{13}\b/g))
    expect([number, world.cards.has(number)]).toEqual([number, true])
  const known = new Set([...passholders, ...employees].map(({ uid }) => uid))
  for (const [uid] of readme.matchAll(/\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/g)) {
    if (!counters.some(({ consumerKey }) => consumerKey === uid))
      expect([uid, known.has(uid)]).toEqual([uid, true])
  }
  // People to be found by name come in groups, which are described as a whole.
  for (const { uid } of passholders.filter(({ uid }) => uid.startsWith('a'))) expect(readme).toContain(uid)
  for (const [voucher] of readme.matchAll(/`[12]00\d{7}`/g))
    expect(world.vouchers.has(voucher.slice(1, -1))).toBe(true)
})
