import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { brusselsDate } from './calendar-date.ts'
import { endDateNeed, endDateProblem, latestEndDate } from './end-date.ts'
import { reasonsOf } from './reasons.ts'

const OBTAIN = 'OBTAIN_KANSENSTATUUT'
const OTHERS = [...reasonsOf('2018'), 'DEFECT'].filter((reason) => reason !== OBTAIN)

const day = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2040-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const reason = fc.constantFrom(OBTAIN, ...OTHERS)

describe('the latest end date', () => {
  it('is 31 December of next year, by the calendar in Brussels', () => {
    expect(latestEndDate(brusselsDate(new Date('2026-12-31T22:59:59Z')))).toBe('2027-12-31')
    expect(latestEndDate(brusselsDate(new Date('2026-12-31T23:00:00Z')))).toBe('2028-12-31')
  })

  it('changes at New Year only', () => {
    fc.assert(
      fc.property(day, day, (one, other) => {
        const isSameYear = one.slice(0, 4) === other.slice(0, 4)
        expect(latestEndDate(one) === latestEndDate(other)).toBe(isSameYear)
      }),
    )
  })

  it.each(['2026-01-01', '2026-12-31'])('is itself allowed on %s, and the day after it is not', (today) => {
    for (const why of [OBTAIN, ...OTHERS]) {
      expect(endDateProblem({ today, reason: why, endDate: '2027-12-31' })).toBeUndefined()
      expect(endDateProblem({ today, reason: why, endDate: '2028-01-01' })).toBe('END_DATE_TOO_LATE')
    }
  })

  it('holds for every reason and every day', () => {
    fc.assert(
      fc.property(reason, day, day, (why, today, endDate) => {
        const isTooLate = Number(endDate.slice(0, 4)) > Number(today.slice(0, 4)) + 1
        expect(endDateProblem({ today, reason: why, endDate }) === 'END_DATE_TOO_LATE').toBe(isTooLate)
      }),
    )
  })
})

describe('an end date', () => {
  it('is required for OBTAIN_KANSENSTATUUT only', () => {
    expect(endDateProblem({ today: '2026-06-01', reason: OBTAIN, endDate: undefined })).toBe(
      'END_DATE_REQUIRED',
    )
    for (const why of OTHERS) {
      expect(endDateProblem({ today: '2026-06-01', reason: why, endDate: undefined })).toBeUndefined()
    }
  })

  it('may be today but not yesterday when kansenstatuut is obtained', () => {
    expect(endDateProblem({ today: '2027-01-01', reason: OBTAIN, endDate: '2027-01-01' })).toBeUndefined()
    expect(endDateProblem({ today: '2027-01-01', reason: OBTAIN, endDate: '2026-12-31' })).toBe(
      'END_DATE_PAST',
    )
  })

  it('is past exactly when it lies before today, for OBTAIN_KANSENSTATUUT only', () => {
    fc.assert(
      fc.property(reason, day, day, (why, today, endDate) => {
        const isPast = why === OBTAIN && endDate < today
        expect(endDateProblem({ today, reason: why, endDate }) === 'END_DATE_PAST').toBe(isPast)
      }),
    )
  })
})

describe('endDateNeed', () => {
  it('requires one for OBTAIN_KANSENSTATUUT, whatever else is known', () => {
    for (const kansenpas of [true, false, undefined]) {
      expect(endDateNeed({ reason: OBTAIN, kansenpas, mayGrant: false })).toBe('required')
    }
  })

  it('asks for none while the reason is unknown, nor when kansenstatuut ends', () => {
    for (const reason of [undefined, '', 'NO_REASON', 'LOSS_KANSENSTATUUT']) {
      expect(endDateNeed({ reason, kansenpas: true, mayGrant: true })).toBe('none')
    }
  })

  it.each([
    ['a kansenpas at a counter that may grant', true, true, 'optional'],
    ['a kansenpas at a counter that may not', true, false, 'none'],
    ['an ordinary card', false, true, 'none'],
    ['no card yet', undefined, true, 'none'],
  ])('for another reason and %s', (_, kansenpas, mayGrant, need) => {
    for (const reason of ['LOSS_THEFT', 'REMOVAL', 'DEFECT', 'CARD_UPGRADE', 'EXTRA_CARD']) {
      expect(endDateNeed({ reason, kansenpas, mayGrant })).toBe(need)
    }
  })
})
