import { expect, it } from 'vitest'
import { configOf } from '../../test/settings.ts'

it('name proxies as other programs read them, in small letters first', () => {
  const { proxies } = configOf({
    HTTPS_PROXY: 'http://large.example:1',
    https_proxy: '"http://small.example:2"',
    HTTP_PROXY: 'socks5://not-used.example',
    NO_PROXY: 'a.example',
  })
  expect(proxies).toEqual({
    https: { setting: 'https_proxy', isSecure: false, host: 'small.example', port: 2 },
    except: 'a.example',
  })
})

it.each([
  [{ ALL_PROXY: 'http://all.example:3' }, 'all.example', 'all.example'],
  [{ all_proxy: 'all.example:3', HTTPS_PROXY: 'http://one.example' }, 'one.example', 'all.example'],
  [{ ALL_PROXY: 'socks5h://all.example:3', http_proxy: 'one.example' }, undefined, 'one.example'],
  [{ all_proxy: 'socks://all.example:3/' }, undefined, undefined],
])('name one proxy for all, which need not be for us: %j', (environment, https, http) => {
  const { proxies } = configOf(environment)
  expect([proxies.https?.host, proxies.http?.host]).toEqual([https, http])
})
