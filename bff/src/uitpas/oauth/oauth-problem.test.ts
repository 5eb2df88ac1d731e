import { describe, expect, it } from 'vitest'
import { processorMs } from '../../../test/processor-ms.ts'
import { readAnswer, readWriteAnswer } from '../answer.ts'
import { oauthProblemOf } from './oauth-problem.ts'

describe('the oauth_problem of a 401', () => {
  it.each([
    ['the header', 'OAuth realm="x", oauth_problem="token_expired"', '', 'token_expired'],
    ['a header without quotes', 'OAuth oauth_problem=token_revoked', '', 'token_revoked'],
    ['a header in capitals', 'OAUTH REALM="x", OAUTH_PROBLEM="token_expired"', '', 'token_expired'],
    ['a form', '', 'oauth_problem=token_expired&oauth_problem_advice=log+in%20again', 'token_expired'],
    ['a form with another name first', '', '\n a=b&oauth_problem=nonce_used\n', 'nonce_used'],
    [
      'the header rather than the body',
      'OAuth oauth_problem="nonce_used"',
      'oauth_problem=token_expired',
      'nonce_used',
    ],
  ])('is read from %s', (_, authenticate, body, problem) => {
    expect(oauthProblemOf({ authenticate, body })).toBe(problem)
  })

  it.each([
    '<html><body>oauth_problem=token_expired</body></html>',
    'Your proxy says: oauth_problem=token_expired',
    '<p>oauth_problem=token_expired&amp;x=y',
    '{"error":"oauth_problem=token_expired"}',
    'advice=see oauth_problem=token_expired',
    'advice=oauth_problem%3Dtoken_expired',
    'x_oauth_problem=token_expired',
    'oauth_problem=Token expired',
    '',
  ])('is not read from %j, which leaves a write open', (body) => {
    expect(oauthProblemOf({ authenticate: 'Basic realm="proxy"', body })).toBeUndefined()
    const exchange = { kind: 'answered', status: 401, authenticate: 'Basic realm="proxy"', body } as const
    expect(readAnswer(exchange, () => undefined)).toMatchObject({ kind: 'open' })
  })

  it('is believed of a write beside a page in another encoding, which containers write', () => {
    const exchange = { kind: 'answered', status: 401, body: '', notUtf8: true } as const
    const authenticate = 'OAuth oauth_problem="token_expired"'
    expect(readWriteAnswer({ ...exchange, authenticate }, () => undefined)).toEqual({ kind: 'token_ended' })
    expect(readWriteAnswer({ ...exchange, authenticate: '' }, () => undefined).kind).toBe('open')
  })

  it('gives up on a long body at once', () => {
    const body = 'a='.repeat(500_000)
    const before = processorMs()
    expect(oauthProblemOf({ authenticate: '', body })).toBeUndefined()
    expect(processorMs() - before).toBeLessThan(1000)
  })
})
