import fc from 'fast-check'
import { expect, it } from 'vitest'
import { endDateProblem } from './end-date.ts'
import { endDateProposals, usualEndDate } from './end-date-proposals.ts'

it.each([
  ['2027-01-01', ['2028-04-30', '2027-04-30', '2027-12-31', '2028-12-31']],
  ['2027-04-30', ['2028-04-30', '2027-04-30', '2027-12-31', '2028-12-31']],
  ['2027-05-01', ['2028-04-30', '2027-12-31', '2028-12-31']],
  ['2027-12-31', ['2028-04-30', '2027-12-31', '2028-12-31']],
])('proposes, on %s, the end dates that people usually get', (today, dates) => {
  expect(endDateProposals(today)).toEqual(dates)
})

it('has 30 April of next year as the usual one', () => {
  expect(usualEndDate('2026-11-29')).toBe('2027-04-30')
  expect(usualEndDate('2026-01-01')).toBe('2027-04-30')
})

it('proposes nothing that is refused, and nothing twice', () => {
  const day = fc
    .date({ min: new Date('2020-01-01'), max: new Date('2040-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10))
  fc.assert(
    fc.property(day, (today) => {
      const proposals = endDateProposals(today)
      for (const endDate of proposals) {
        expect(endDateProblem({ today, reason: 'OBTAIN_KANSENSTATUUT', endDate })).toBeUndefined()
      }
      expect(new Set(proposals).size).toBe(proposals.length)
    }),
  )
})
