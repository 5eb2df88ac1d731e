import { FIELD_PROBLEMS, OWN_PROBLEM_CODES } from '@balie/shared'
import { describe, expect, it } from 'vitest'
import { FURTHER_CODES, NEW_CARD_CODES } from '../uitpas/calls/refusal-codes.ts'
import { catalogueOf, LANGUAGES, wordsFor } from './in-language.ts'
import { SEEN_CARDS } from './words.ts'

const CODES = [...OWN_PROBLEM_CODES, ...NEW_CARD_CODES, ...FURTHER_CODES]

describe.each(LANGUAGES)('the sentences in %s', (language) => {
  const catalogue = catalogueOf(language)

  it.each(CODES)('say for %s what happened and what to do, without the code itself', (code) => {
    const { title, detail } = wordsFor(catalogue, { code })
    expect(title).toMatch(/^[A-ZÀ-Ý].{8,80}[^.]$/u)
    expect(detail).toMatch(/^[A-ZÀ-Ý].{15,}\.$/u)
    expect(title + detail).not.toMatch(/[A-Z]{2,}_[A-Z]/)
    expect(title + detail).not.toMatch(/undefined|null|NaN|\[object/)
  })

  it.each(SEEN_CARDS)('name the observation if an outcome can never be settled: %s', (seenCard) => {
    const told = (['register', 'block'] as const).map((step) =>
      wordsFor(catalogue, { code: 'OUTCOME_UNKNOWN', step, seenCard }),
    )
    for (const { title, detail } of told) {
      expect(title).toMatch(/^[A-ZÀ-Ý].{8,80}[^.]$/u)
      expect(detail).toMatch(/^[A-ZÀ-Ý].{60,}\.$/u)
    }
    expect(new Set(told.map(({ title }) => title)).size).toBe(2)
  })

  it('explain an unlisted code, and show it', () => {
    const { title, detail } = wordsFor(catalogue, { code: 'SOMETHING_NEW' })
    expect(title.length).toBeGreaterThan(8)
    expect(detail).toContain('SOMETHING_NEW')
  })

  it.each(['toString', '__proto__', 'constructor'])(
    'are not taken from JavaScript for the code %s',
    (code) => {
      expect(wordsFor(catalogue, { code }).detail).toContain(code)
    },
  )

  it.each(FIELD_PROBLEMS)('say for the field problem %s what to do', (code) => {
    expect(catalogue.fields[code]).toMatch(/^[A-Z].{5,}\.$/)
  })

  it.each([
    'PERMISSION_PASSHOLDER_OTHER_CITY - ACTION_CREATE',
    'PERMISSION_KANSENSTATUUT - ACTION_CREATE',
    'PERMISSION_PASSHOLDER - ACTION_CREATE',
    undefined,
  ])(
    'say of the missing right %s what it is for, and of the missing group what that means',
    (requiredPermission) => {
      const plain = wordsFor(catalogue, { code: 'ACCESS_DENIED', requiredPermission })
      const inGroup = wordsFor(catalogue, { code: 'ACCESS_DENIED', requiredPermission, ownCityOnly: true })
      expect(plain.title).toMatch(/^[A-ZÀ-Ý].{8,80}[^.]$/u)
      expect(plain.detail).not.toContain('Mag pashouders')
      const aboutAll = requiredPermission === 'PERMISSION_KANSENSTATUUT - ACTION_CREATE'
      expect(inGroup.detail.includes('Mag pashouders andere gemeentes aanmaken')).toBe(!aboutAll)
    },
  )

  it.each([
    ['a birth date from an end date', 'PARSE_INVALID_DATE', { isBirthDate: true }],
    ['a prolongation from a registration', 'ACTION_NOT_ALLOWED', { isProlongation: true }],
  ])('tell %s', (_, code, fact) => {
    const told = [fact, {}].map((facts) => wordsFor(catalogue, { code, ...facts }))
    for (const { title, detail } of told) {
      expect(title).toMatch(/^[A-ZÀ-Ý].{8,80}[^.]$/u)
      expect(detail).toMatch(/^[A-ZÀ-Ý].{15,}\.$/u)
    }
    expect(new Set(told.map(({ title }) => title)).size).toBe(2)
  })

  it('name the known facts', () => {
    expect(
      wordsFor(catalogue, { code: 'INVALID_DATE_CONSTRAINTS', latestEndDate: '2027-12-31' }).detail,
    ).toContain('2027')
    expect(wordsFor(catalogue, { code: 'ACCESS_DENIED', requiredPermission: 'P - A' }).detail).toContain(
      'P - A',
    )
  })
})

describe('a language that there is not', () => {
  it.each(['xx', '__proto__', 'toString'])('%s becomes Dutch', (language) => {
    expect(catalogueOf(language)).toBe(catalogueOf('nl'))
  })
})
