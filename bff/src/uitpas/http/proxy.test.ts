import { describe, expect, it } from 'vitest'
import { destinationOf, type Proxies, proxyFor, readProxy } from './proxy.ts'

describe('the address of a proxy', () => {
  it.each([
    ['http://proxy.example:3128', { isSecure: false, host: 'proxy.example', port: 3128 }],
    ['http://proxy.example', { isSecure: false, host: 'proxy.example', port: 80 }],
    ['proxy.example:3128', { isSecure: false, host: 'proxy.example', port: 3128 }],
    ['https://proxy.example/', { isSecure: true, host: 'proxy.example', port: 443 }],
    ['http://[2001:db8::1]:8080', { isSecure: false, host: '2001:db8::1', port: 8080 }],
  ])('%s is read', (text, proxy) => {
    expect(readProxy('HTTPS_PROXY', text)).toEqual({ setting: 'HTTPS_PROXY', ...proxy })
  })

  it.each([
    ['http://anna:pass@proxy.example:1', 'anna:pass'],
    ['anna:pass@proxy.example:1', 'anna:pass'],
    ['http://anna:p%40ss%3A@proxy.example:1', 'anna:p@ss:'],
    ['http://anna:100%@proxy.example:1', 'anna:100%'],
    ['http://anna@proxy.example:1', 'anna:'],
    [String.raw`http://STAD\anna:pass@proxy.example:1`, String.raw`STAD\anna:pass`],
    ['http://anna:p#a/s?s@x@proxy.example:1', 'anna:p#a/s?s@x'],
    ['anna:pass word@proxy.example:1', 'anna:pass word'],
  ])('%s has a login', (text, login) => {
    expect(readProxy('HTTPS_PROXY', text)?.authorization).toBe(
      `Basic ${Buffer.from(login).toString('base64')}`,
    )
  })

  it.each([
    'socks5://proxy.example',
    'http://',
    'http://a b',
    'ftp://proxy.example',
    'http://a:port',
    'http://a:0',
    'http://',
  ])('%s isn’t the address of an HTTP proxy', (text) => {
    expect(readProxy('HTTPS_PROXY', text)).toBeUndefined()
  })
})

describe('the way to a host', () => {
  const proxies = (except: string): Proxies => ({
    https: { setting: 'HTTPS_PROXY', isSecure: false, host: 'proxy', port: 1 },
    except,
  })
  const isStraight = (url: string, except: string) =>
    proxyFor(proxies(except), destinationOf(url)) === undefined

  it('follows the protocol', () => {
    expect(isStraight('https://a.example/', '')).toBe(false)
    expect(isStraight('http://a.example/', '')).toBe(true)
  })

  it.each([
    ['https://a.example/', '*'],
    ['https://a.example/', 'a.example'],
    ['https://A.example/', 'x, a.EXAMPLE'],
    ['https://a.example/', 'x a.example'],
    ['https://b.a.example/', 'a.example'],
    ['https://b.a.example/', '.a.example'],
    ['https://b.a.example/', '*.a.example'],
    ['https://a.example/', '.a.example'],
    ['https://a.example/', 'a.example:443'],
    ['https://a.example:8443/', 'a.example:8443'],
    ['https://10.1.2.3/', '10.1.2.3'],
    ['https://10.1.2.3/', '10.0.0.0/8'],
    ['https://[2001:db8::1]/', '2001:db8:0::1'],
    ['https://[2001:db8::1]/', '[2001:db8::1]:443'],
    ['https://[2001:db8::1]/', '2001:db8::/32'],
    ['https://[2001:db8::1]/', '[2001:db8::]/32'],
    ['https://a.example/', 'x;a.example;y'],
    ['https://a.example/', '"x,a.example"'],
    ['https://a.example/', 'https://a.example/'],
    ['https://a.example:8443/', 'a.example:*'],
    ['https://a.example:8443/', '*:8443'],
    ['https://a.example/', '..a.example'],
    ['https://uitpas-a.example/', 'uitpas-*.example'],
    ['https://a.b.example/', 'a.*.exam*'],
    ['https://10.1.2.3/', '10.1.*'],
    ['https://xn--bcher-kva.example/', 'bücher.example'],
    ['https://my_host/', 'my_host'],
  ])('%s is straight with NO_PROXY=%s', (url, except) => {
    expect(isStraight(url, except)).toBe(true)
  })

  it.each([
    ['https://a.example/', ''],
    ['https://a.example/', ' , '],
    ['https://ba.example/', 'a.example'],
    ['https://a.example.org/', 'a.example'],
    ['https://a.example/', 'a.example:80'],
    ['https://10.1.2.3/', '10.1.2.30'],
    ['https://10.1.2.3/', '192.168.0.0/16'],
    ['https://10.1.2.3/', '2.3'],
    ['https://[2001:db8::1]/', '2001:db9::/32'],
    ['https://10.1.2.3/', 'fd00::/8'],
    ['https://10.1.2.3/', '10.2.*'],
    ['https://10.1.2.3/', '10.1.2.3*4'],
    ['https://aa.example/', 'aa*a.example'],
    ['https://a.example/', '*:8443'],
    ['https://[2001:db8::1]/', '[2001:db9::]/32'],
  ])('%s is by the proxy with NO_PROXY=%s', (url, except) => {
    expect(isStraight(url, except)).toBe(false)
  })
})
