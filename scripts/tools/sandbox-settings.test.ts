import { expect, it } from 'vitest'
import { readConfig } from '../../bff/src/config/config.ts'
import { destinationOf, proxyFor } from '../../bff/src/uitpas/http/proxy.ts'
import { sandboxSettings } from './sandbox-settings.ts'

const SANDBOX = {
  url: 'http://127.0.0.1:4000',
  apiUrl: 'http://127.0.0.1:4000/uitid/rest',
  consumerKey: 'a-key',
  consumerSecret: 'a-secret',
  issuer: 'http://127.0.0.1:4001',
  openIdClient: { id: 'a-client', secret: 'its-secret' },
}

it.each(['openid', 'oauth'] as const)(
  'start without others, by %s, in a shell of production too',
  (signIn) => {
    const shell = { NODE_ENV: 'production' }
    const result = readConfig({ ...shell, ...sandboxSettings(SANDBOX, signIn, shell) })
    expect(result).toMatchObject({ kind: 'ok', config: { uitpasApiUrl: SANDBOX.apiUrl } })
    expect(result.kind === 'ok' && result.config.openId !== undefined).toBe(signIn === 'openid')
  },
)

it.each([{}, { NO_PROXY: 'city.example' }, { no_proxy: 'city.example', NO_PROXY: 'not.read' }])(
  'go past the proxy of the shell, with %o',
  (exceptions) => {
    const shell = {
      HTTP_PROXY: 'http://proxy.example:8080',
      https_proxy: 'proxy.example:8080',
      ...exceptions,
    }
    const result = readConfig({ ...shell, ...sandboxSettings(SANDBOX, 'openid', shell) })
    if (result.kind === 'wrong') throw new Error(result.mistakes.join())
    const { proxies } = result.config
    for (const url of [SANDBOX.apiUrl, SANDBOX.issuer])
      expect(proxyFor(proxies, destinationOf(url))).toBeUndefined()
    const elsewhere = proxyFor(proxies, destinationOf('http://city.example'))
    expect(elsewhere === undefined).toBe('NO_PROXY' in exceptions)
    expect(proxyFor(proxies, destinationOf('http://collector.example'))).toBeDefined()
  },
)
