import { describe, expect, it } from 'vitest'
import { configOf, IN_PRODUCTION, mistakesOf } from '../../test/settings.ts'

describe('the settings of OpenID Connect', () => {
  const OPENID = {
    UITID_ISSUER: 'https://account.uitid.be',
    UITID_CLIENT_ID: 'balie',
    UITID_CLIENT_SECRET: 'hunter2/+=',
  }

  it('are none: employees sign in by OAuth 1.0a', () => {
    expect(configOf().openId).toBeUndefined()
  })

  it('are taken as they come', () => {
    expect(configOf(OPENID).openId).toEqual({
      issuer: 'https://account.uitid.be',
      client: { id: 'balie', secret: 'hunter2/+=' },
      acrValues: undefined,
      requiredAcr: [],
      authorizeParameters: {},
    })
    const more = {
      UITID_ACR_VALUES: 'strong optional',
      UITID_REQUIRED_ACR: 'strong, hardware',
      UITID_AUTHORIZE_PARAMETERS: 'referrer=uitpas&audience=https%3A%2F%2Fapi.publiq.be',
    }
    expect(configOf({ ...OPENID, ...more }).openId).toMatchObject({
      acrValues: 'strong optional',
      requiredAcr: ['strong', 'hardware'],
      authorizeParameters: { referrer: 'uitpas', audience: 'https://api.publiq.be' },
    })
  })

  it.each(['', '/'])('know the issuer by its discovery document too (%j)', (end) => {
    const UITID_ISSUER = `${OPENID.UITID_ISSUER}/.well-known/openid-configuration${end}`
    const { openId } = configOf({ ...OPENID, UITID_ISSUER })
    expect(openId?.issuer).toBe('https://account.uitid.be')
  })

  it.each(Object.keys(OPENID))('without %s are no way to sign in', (name) => {
    expect(mistakesOf({ ...OPENID, [name]: '' })).toEqual([
      `${name} is missing: UITID_ISSUER, UITID_CLIENT_ID, UITID_CLIENT_SECRET belong together`,
    ])
  })

  it.each(['UITID_ACR_VALUES', 'UITID_REQUIRED_ACR'])('%s alone is not left without effect', (name) => {
    expect(mistakesOf({ [name]: 'strong' })).toHaveLength(3)
  })

  it.each([
    ['UITID_ISSUER', 'account.uitid.be'],
    ['UITID_ISSUER', 'ftp://account.uitid.be'],
    ['UITID_ISSUER', 'https://account.uitid.be/?hunter2'],
    ['UITID_ISSUER', 'https://hunter2@account.uitid.be'],
    ['UITID_AUTHORIZE_PARAMETERS', 'state=hunter2'],
    ['UITID_AUTHORIZE_PARAMETERS', 'referrer'],
    ['UITID_AUTHORIZE_PARAMETERS', 'redirect_uri=https://evil.example'],
  ])('%s=%s is refused in one line without it', (name, value) => {
    const mistakes = mistakesOf({ ...OPENID, [name]: value })
    expect(mistakes).toEqual([expect.stringMatching(new RegExp(`^${name} must`))])
    expect(mistakes.join()).not.toContain('hunter2')
  })

  it('take an issuer without https in production only on this machine', () => {
    const at = (UITID_ISSUER: string) => mistakesOf({ ...IN_PRODUCTION, ...OPENID, UITID_ISSUER })
    expect(at('http://account.example')).toEqual(['UITID_ISSUER must be an https URL'])
    expect(at('http://127.0.0.1:8080/')).toEqual([])
    expect(at('https://account.uitid.be/')).toEqual([])
  })
})
