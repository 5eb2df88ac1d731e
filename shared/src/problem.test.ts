import { describe, expect, it } from 'vitest'
import { FIELD_PROBLEMS, OWN_PROBLEM_CODES, problemSchema } from './problem.ts'

const PROBLEM = {
  type: 'urn:uitpas-balie:problem:UNKNOWN_CARD',
  title: 'Deze kaart bestaat niet',
  status: 422,
  detail: 'Kijk het nummer na.',
  code: 'UNKNOWN_CARD',
  requestId: 'b1946ac9',
}

describe('a problem', () => {
  it('needs no more than what every problem has', () => {
    expect(problemSchema.parse(PROBLEM)).toEqual(PROBLEM)
  })

  it('can name a field of the form, an outcome, a permission, and the result for the old card', () => {
    const more = {
      field: 'uitpasNumber',
      outcome: 'not_registered',
      requiredPermission: 'P - A',
      block: 'failed',
      step: 'block',
    }
    expect(problemSchema.parse({ ...PROBLEM, ...more })).toMatchObject(more)
  })

  it.each([
    ['a field that the form does not have', { field: 'password' }],
    ['a fourth outcome', { outcome: 'probably' }],
    ['a sixth end of a block', { block: 'probably' }],
    ['a third step', { step: 'price' }],
    ['a status in words', { status: '422' }],
    ['no code', { code: undefined }],
    ['an address that is a script', { usualAddress: 'javascript:alert()//https://balie.example' }],
  ])('has no %s', (_, change) => {
    expect(problemSchema.safeParse({ ...PROBLEM, ...change }).success).toBe(false)
  })

  it('has codes that cannot be taken for one another', () => {
    const all = [...OWN_PROBLEM_CODES, ...FIELD_PROBLEMS]
    expect(new Set(all).size).toBe(all.length)
  })
})
