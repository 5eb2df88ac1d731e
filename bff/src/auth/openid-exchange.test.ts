import type { Fault } from '@balie/sandbox'
import { describe, expect, it } from 'vitest'
import { ANKE } from '../../test/people.ts'
import { rawAnswer } from '../../test/raw-answer.ts'
import { useOpenId } from '../../test/use-openid.ts'

const xml = (text: string, status = 200) => rawAnswer(text, { status })
const given = '<token>t</token><tokenSecret>s</tokenSecret>'

describe('the exchange after a login', () => {
  const stage = useOpenId({ environment: { UITPAS_TIMEOUT_MS: '2000' } })

  async function expectNobody(result: string) {
    const browser = stage.bff.browser()
    expect(await stage.signIn(browser)).toBe(`/?login=${result}`)
    expect(await stage.isSignedIn(browser)).toBe(false)
    // UiTID still knows the person, so the next attempt makes it ask who it is.
    expect((await stage.begin(browser)).searchParams.get('prompt')).toBe('login')
  }

  it('fails for an account that only the newer UiTID has', async () => {
    stage.provider.does.accessToken = stage.bff.sandbox.control.issueOpenIdToken(null)
    await expectNobody('no-account')
  })

  it('fails for a token that the service doesn’t know', async () => {
    stage.provider.does.accessToken = 'made-up'
    await expectNobody('token-unknown')
  })

  it('fails for a consumer that may not exchange', async () => {
    stage.bff.sandbox.control.setOptions({ exchangeForbidden: true })
    await expectNobody('no-permission')
  })

  it.each<[string, Fault, string]>([
    ['a reset', { kind: 'reset' }, 'away'],
    ['502', { kind: 'status', status: 502 }, 'away'],
    ['no answer in time', { kind: 'delay', ms: 60_000 }, 'away'],
    ['HTML', { kind: 'status', status: 200 }, 'away'],
    ['nothing', { kind: 'empty' }, 'away'],
    ['a signature that isn’t taken', { kind: 'oauth', problem: 'signature_invalid' }, 'failed'],
    ['a clock that isn’t taken', { kind: 'oauth', problem: 'timestamp_refused' }, 'clock'],
    ['a nonce that was used', { kind: 'oauth', problem: 'nonce_used' }, 'failed'],
    ['a 401 without a word', { kind: 'status', status: 401 }, 'token-unknown'],
    [
      'a failure written otherwise',
      xml('<ns2:response><ns2:code><![CDATA[ FAILED ]]></ns2:code></ns2:response>'),
      'no-account',
    ],
    [
      'a success without a uid',
      xml(`<response><code>SUCCESS</code><token>${given}</token></response>`),
      'away',
    ],
    [
      'a success without a secret',
      xml(
        '<response><code>SUCCESS</code><token><token>t</token><user><uid>u</uid></user></token></response>',
      ),
      'away',
    ],
    [
      'a token without success',
      xml(`<response><code>NO</code><token>${given}<user><uid>u</uid></user></token></response>`),
      'away',
    ],
    [
      'a failure with more beside it',
      xml(`<response><code>FAILED</code><token>${given}</token></response>`),
      'no-account',
    ],
    [
      'a failure as a refusal',
      xml('<response><code>FAILED</code><message>x</message></response>', 400),
      'no-account',
    ],
    ['a failure as 404', xml('<response><code>FAILED</code></response>', 404), 'no-account'],
    [
      'no permission, as a refusal',
      xml('<response><code>ACCESS_DENIED</code></response>', 400),
      'no-permission',
    ],
    ['no permission, as 200', xml('<response><code>ACCESS_DENIED</code></response>'), 'no-permission'],
    [
      'no permission by another code',
      xml('<response><code>NOT_ALLOWED</code></response>', 403),
      'no-permission',
    ],
    ['another refusal', xml('<response><code>INVALID_PARAMETERS</code></response>', 400), 'failed'],
    ['400 without a code', xml('<html/>', 400), 'away'],
  ])('fails with %s', async (_, fault, result) => {
    stage.bff.sandbox.control.addFault({ call: 'exchange', fault })
    await expectNobody(result)
    stage.bff.sandbox.control.clearFaults()
  })

  it('succeeds where it is told twice, or beside an empty one', async () => {
    const { token: key, secret } = stage.bff.sandbox.control.issueToken(ANKE)
    const user = `<user><uid>${ANKE}</uid></user>`
    const token = `<token><token>${key}</token><tokenSecret>${secret}</tokenSecret>${user}</token>`
    for (const tokens of [token + token, `<token/>${token}`, token.replace(user, `<user/>${user}`)]) {
      const fault = xml(`<response><code>SUCCESS</code>${tokens}</response>`)
      stage.bff.sandbox.control.addFault({ call: 'exchange', fault })
      const browser = stage.bff.browser()
      expect(await stage.signIn(browser)).toBe('/')
      expect(await stage.isSignedIn(browser)).toBe(true)
      stage.bff.sandbox.control.clearFaults()
    }
  })

  it('is logged with the code of a refusal', async () => {
    const fault = xml('<response><code>INVALID_PARAMETERS</code></response>', 400)
    stage.bff.sandbox.control.addFault({ call: 'exchange', fault })
    stage.bff.logged.length = 0
    await stage.signIn(stage.bff.browser())
    expect(stage.bff.logged.join('')).toContain('"result":"failed","cause":"exchange: INVALID_PARAMETERS"')
  })

  it('is logged with its result', async () => {
    stage.bff.sandbox.control.setOptions({ exchangeForbidden: true })
    stage.bff.logged.length = 0
    await stage.signIn(stage.bff.browser())
    expect(stage.bff.logged.join('')).toContain('"result":"no-permission","cause":"exchange: status 403"')
  })
})

describe('a login that must be strong', () => {
  const environment = { UITID_ACR_VALUES: 'strong', UITID_REQUIRED_ACR: 'strong, hardware' }
  const stage = useOpenId({ environment })

  it('asks for that', async () => {
    expect((await stage.begin(stage.bff.browser())).searchParams.get('acr_values')).toBe('strong')
  })

  it.each([
    ['strong', '/'],
    ['hardware', '/'],
    ['optional', '/?login=second-factor'],
    ['', '/?login=second-factor'],
    [undefined, '/?login=second-factor'],
    [['strong'], '/?login=second-factor'],
  ])('with the acr %j leads to %s', async (acr, location) => {
    stage.provider.does.claims = (right) => ({ ...right, acr })
    stage.provider.does.accessToken = stage.bff.sandbox.control.issueOpenIdToken(ANKE)
    expect(await stage.signIn(stage.bff.browser())).toBe(location)
  })
})

describe('a login in which every answer is slow, but in time', () => {
  const stage = useOpenId({ environment: { UITPAS_TIMEOUT_MS: '1000' } })

  it('ends before a proxy gives it up: in the time of two calls', async () => {
    const browser = stage.bff.browser()
    const { href } = await stage.begin(browser)
    stage.provider.does.delayMs = 750
    stage.bff.sandbox.control.addFault({ call: 'exchange', fault: { kind: 'delay', ms: 750 } })
    const reply = await browser.send('GET', stage.provider.answer(href))
    expect(reply.headers.get('location')).toBe('/?login=away')
    expect(await stage.isSignedIn(browser)).toBe(false)
  })
})
