import { describe, expect, it } from 'vitest'
import { configOf } from '../../test/settings.ts'

const warningsAbout = (settings: Record<string, string>) => configOf(settings).warnings

describe('a variable with a wrong name', () => {
  it.each([
    ['UITPAS_TIMEOUT', 'UITPAS_TIMEOUT_MS'],
    ['REDIS_URI', 'REDIS_URL'],
    ['SESION_SECRET', 'SESSION_SECRET'],
    ['SESSION_SECRET_FILE', 'SESSION_SECRET'],
    ['RATE_LIMIT_LOGIN_PER_MINUTE', 'RATE_LIMIT_LOGINS_PER_MINUTE'],
    ['Trust_Proxy ', 'TRUST_PROXY'],
    ['uitpas_edition', 'UITPAS_EDITION'],
  ])('%s is named, with %s as what is meant, and without its value', (name, meant) => {
    const warning = `${name} is no setting and is not followed: is ${meant} meant?`
    expect(warningsAbout({ [name]: 'hunter2' })).toEqual([warning])
  })

  it('is named where only its beginning is ours', () => {
    const warning = 'UITID_REALM is no setting and is not followed: see docs/settings.md'
    expect(warningsAbout({ UITID_REALM: 'uitid' })).toEqual([warning])
  })

  it('is left alone where it is another program’s, empty, or beside the right one', () => {
    const others = {
      FTP_PROXY: 'http://proxy.example',
      HOSTNAME: 'desk',
      // npm sets it for every script.
      NODE: '/usr/bin/node',
      NODE_ENVIRONMENT: 'x',
      OTEL_SERVICE_NAMES: 'x',
      SESSION_MANAGER: 'local/desk',
      UITPAS_BALIE_PORT_3000_TCP: 'tcp://10.0.0.1:3000',
      UITPAS_BALIE_SERVICE_HOST: '10.0.0.1',
      UITPAS_BALIE_PORT: 'tcp://10.0.0.1:3000',
      UITPAS_TIMEOUT: '',
      LOG_LEVEL: 'warn',
      LOG_LEVELS: 'x',
    }
    expect(warningsAbout(others)).toEqual([])
  })
})
