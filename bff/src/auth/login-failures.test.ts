import type { Fault } from '@balie/sandbox'
import { describe, expect, it } from 'vitest'
import { answerAtUitid } from '../../test/browser.ts'
import { ANKE } from '../../test/people.ts'
import { rawAnswer } from '../../test/raw-answer.ts'
import { spoil } from '../../test/registering.ts'
import { useBff } from '../../test/use-bff.ts'

const form = (text: string) => rawAnswer(text, { contentType: 'application/x-www-form-urlencoded' })

/** Answers of UiTID that end a login, and the result that the page gets. */
const USELESS: [string, Fault, result: string][] = [
  ['502 of a proxy', { kind: 'status', status: 502 }, 'away'],
  ['404', { kind: 'status', status: 404 }, 'failed'],
  ['200 with HTML', { kind: 'status', status: 200 }, 'away'],
  ['an empty 200', { kind: 'empty' }, 'away'],
  ['an unknown key', { kind: 'oauth', problem: 'consumer_key_unknown' }, 'failed'],
  ['a signature that isn’t taken', { kind: 'oauth', problem: 'signature_invalid' }, 'failed'],
  ['a clock that isn’t taken', { kind: 'oauth', problem: 'timestamp_refused' }, 'clock'],
  ['a 401 of a proxy', { kind: 'status', status: 401 }, 'failed'],
  ['a reset', { kind: 'reset' }, 'away'],
  ['2 MiB', { kind: 'huge', bytes: 2 * 1024 * 1024 }, 'away'],
  ['no answer in time', { kind: 'delay', ms: 60_000 }, 'away'],
  ['no token', form('oauth_token=&oauth_token_secret=s&userId=u&oauth_callback_confirmed=true'), 'away'],
  ['no secret', form('oauth_token=t&userId=u&oauth_callback_confirmed=true'), 'away'],
]

describe('a login while UiTID fails', () => {
  const stage = useBff({ environment: { UITPAS_TIMEOUT_MS: '1500' } })

  it.each(USELESS)('with %s for the request token: sent back, or told so', async (_, fault, result) => {
    spoil(stage, 'requestToken', fault, 2)
    const browser = stage.bff.browser()
    const redirect = await browser.send('GET', '/auth/login')
    expect(redirect.headers.get('location')).toBe(`/?login=${result}`)
    const told = await browser.send('POST', '/auth/login', { lang: 'nl' })
    expect(told).toMatchObject({ status: 502, json: { code: 'LOGIN_FAILED' } })
    stage.bff.sandbox.control.clearFaults()
  })

  it.each(USELESS)('with %s for the access token: sent back, not signed in', async (_, fault, result) => {
    spoil(stage, 'accessToken', fault)
    const browser = stage.bff.browser()
    const reply = await browser.signIn(ANKE)
    expect(reply.headers.get('location')).toBe(`/?login=${result}`)
    expect(browser.cookies.has('balie')).toBe(false)
    expect((await browser.send('GET', '/api/session')).status).toBe(401)
  })

  it('without a userId signs no one in', async () => {
    spoil(stage, 'accessToken', form('oauth_token=t&oauth_token_secret=s'))
    const reply = await stage.bff.browser().signIn(ANKE)
    expect(reply.headers.get('location')).toBe('/?login=away')
  })

  it.each(['token_expired', 'token_rejected', 'token_revoked', 'token_used'])(
    'that took too long at UiTID (%s) can start again',
    async (problem) => {
      const raw = rawAnswer(`oauth_problem=${problem}`, { status: 401 })
      spoil(stage, 'accessToken', raw)
      const reply = await stage.bff.browser().signIn(ANKE)
      expect(reply.headers.get('location')).toBe('/?login=expired')
    },
  )

  it('goes on when oauth_callback_confirmed is missing, as it may be here', async () => {
    stage.bff.sandbox.control.setOptions({ omitCallbackConfirmed: true })
    const browser = stage.bff.browser()
    await browser.signIn(ANKE)
    expect((await browser.send('GET', '/api/session')).status).toBe(200)
  })

  it.each([
    'oauth_callback_confirmed=TRUE',
    'oauth_callback_confirmed=',
    '\noauth_callback_confirmed=true\n',
  ])('goes on with white space between the fields, and %j', async (confirmed) => {
    const fields = 'oauth_token=t\n&\r\noauth_token_secret=s &'
    spoil(stage, 'requestToken', form(fields + confirmed))
    const { headers } = await stage.bff.browser().send('GET', '/auth/login')
    expect(headers.get('location')).toMatch(/\?oauth_token=t&/)
  })

  it('does not go on when it says anything but true', async () => {
    spoil(stage, 'requestToken', form('oauth_token=t&oauth_token_secret=s&oauth_callback_confirmed=false'))
    const reply = await stage.bff.browser().send('GET', '/auth/login')
    expect(reply.headers.get('location')).toBe('/?login=away')
  })

  it('leaves a signed-in employee signed in', async () => {
    spoil(stage, 'accessToken', { kind: 'status', status: 502 })
    const login = await stage.browser.send('GET', '/auth/login')
    await stage.browser.send('GET', await answerAtUitid(login.headers.get('location') ?? '', ANKE))
    expect((await stage.browser.send('GET', '/api/session')).status).toBe(200)
  })
})
