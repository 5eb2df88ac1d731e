import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Parameter, signatureBaseString, signHmacSha1 } from './oauth-signature.ts'

function sign(
  request: { method: string; url: string; parameters: Record<string, string> },
  [consumerSecret, tokenSecret]: [string, string],
): string {
  const parameters = Object.entries(request.parameters)
  return signHmacSha1(signatureBaseString({ ...request, parameters }), { consumerSecret, tokenSecret })
}

describe('the signature', () => {
  const PRINTER = { oauth_consumer_key: 'dpf43f3p2l4k3l03', oauth_signature_method: 'HMAC-SHA1' }

  it('of temporary credentials is the one of RFC 5849 §1.2', () => {
    const parameters = {
      ...PRINTER,
      oauth_timestamp: '137131200',
      oauth_nonce: 'wIjqoS',
      oauth_callback: 'http://printer.example.com/ready',
    }
    const url = 'https://photos.example.net/initiate'
    expect(sign({ method: 'POST', url, parameters }, ['kd94hf93k423kf44', ''])).toBe(
      '74KNZJeDHnMBp0EMJ9ZHt/XKycU=',
    )
  })

  it('of token credentials is the one of RFC 5849 §1.2', () => {
    const parameters = {
      ...PRINTER,
      oauth_token: 'hh5s93j4hdidpola',
      oauth_timestamp: '137131201',
      oauth_nonce: 'walatlh',
      oauth_verifier: 'hfdp7dh39dks9884',
    }
    const url = 'https://photos.example.net/token'
    const secrets: [string, string] = ['kd94hf93k423kf44', 'hdhd0244k9j7ao03']
    expect(sign({ method: 'POST', url, parameters }, secrets)).toBe('gKgrFCywp7rO0OXSjdot/IHF7IU=')
  })

  it('of the photos is the one of RFC 5849 §1.2', () => {
    const parameters = {
      ...PRINTER,
      oauth_token: 'nnch734d00sl2jdk',
      oauth_timestamp: '137131202',
      oauth_nonce: 'chapoH',
      file: 'vacation.jpg',
      size: 'original',
    }
    const url = 'http://photos.example.net/photos'
    const secrets: [string, string] = ['kd94hf93k423kf44', 'pfkkdhi9sl3r4s00']
    expect(sign({ method: 'GET', url, parameters }, secrets)).toBe('MdpQcU8iPSUjWoN/UDMsK2sui9I=')
  })

  it('of the photos is the one of OAuth Core 1.0, appendix A.5.2', () => {
    const parameters = {
      ...PRINTER,
      oauth_token: 'nnch734d00sl2jdk',
      oauth_timestamp: '1191242096',
      oauth_nonce: 'kllo9940pd9333jh',
      oauth_version: '1.0',
      file: 'vacation.jpg',
      size: 'original',
    }
    const url = 'http://photos.example.net/photos'
    const secrets: [string, string] = ['kd94hf93k423kf44', 'pfkkdhi9sl3r4s00']
    expect(sign({ method: 'GET', url, parameters }, secrets)).toBe('tR3+Ty81lMeYAr/Fid0kMTYa/WM=')
  })

  it('of a status update is the one in Twitter’s documentation', () => {
    const parameters = {
      status: 'Hello Ladies + Gentlemen, a signed OAuth request!',
      include_entities: 'true',
      oauth_consumer_key: 'xvz1evFS4wEEPTGEFPHBog',
      oauth_nonce: 'kYjzVBB8Y0ZFabxSWbWovY3uYSQ2pTgmZeNu2VS4cg',
      oauth_signature_method: 'HMAC-SHA1',
      oauth_timestamp: '1318622958',
      oauth_token: '370773112-GmHxMAgYyLbNEtIKZeRNFsMKPR9EyMZeS9weJAEb',
      oauth_version: '1.0',
    }
    const url = 'https://api.twitter.com/1/statuses/update.json'
    const secrets: [string, string] = [
      'kAcSOqF21Fu85e7zjz7ZN2U4ZRhfV3WpwPAoE3Z7kBw',
      'LswwdoUaIvS8ltyTt5jkRh4J50vUPVVHtR2YPi5kE',
    ]
    expect(sign({ method: 'post', url, parameters }, secrets)).toBe('tnnArxj06cWHq44gCs1OSKk/jLY=')
  })

  it('uses secrets as they are, whatever they hold', () => {
    const request = { method: 'GET', url: 'http://a.example/', parameters: {} }
    expect(sign(request, ['a&b', 'c'])).not.toBe(sign(request, ['a', 'b&c']))
  })
})

describe('the base string', () => {
  it('is the one of RFC 5849 §3.4.1.1, with names that repeat and values that are empty', () => {
    const parameters: Parameter[] = [
      ['b5', '=%3D'],
      ['a3', 'a'],
      ['c@', ''],
      ['a2', 'r b'],
      ['oauth_consumer_key', '9djdj82h48djs9d2'],
      ['oauth_token', 'kkk9d7dh3k39sjv7'],
      ['oauth_signature_method', 'HMAC-SHA1'],
      ['oauth_timestamp', '137131201'],
      ['oauth_nonce', '7d8f3e4a'],
      ['c2', ''],
      ['a3', '2 q'],
    ]
    expect(signatureBaseString({ method: 'POST', url: 'http://example.com/request', parameters })).toBe(
      'POST&http%3A%2F%2Fexample.com%2Frequest&a2%3Dr%2520b%26a3%3D2%2520q%26a3%3Da%26b5%3D%253D%25253D%26c%2540%3D' +
        '%26c2%3D%26oauth_consumer_key%3D9djdj82h48djs9d2%26oauth_nonce%3D7d8f3e4a%26oauth_signature_method%3DHMAC-SHA1' +
        '%26oauth_timestamp%3D137131201%26oauth_token%3Dkkk9d7dh3k39sjv7',
    )
  })

  it.each([
    ['http://EXAMPLE.COM:80/r%20v/X', 'http://example.com/r%20v/X'],
    ['https://www.example.net:8080/', 'https://www.example.net:8080/'],
    ['https://example.net:443', 'https://example.net/'],
  ])('names %s as RFC 5849 §3.4.1.2 says', (url, uri) => {
    expect(signatureBaseString({ method: 'GET', url, parameters: [] })).toBe(
      `GET&${encodeURIComponent(uri)}&`,
    )
  })

  it('does not depend on the order of the parameters', () => {
    const parameter = fc.tuple(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }))
    fc.assert(
      fc.property(fc.array(parameter), (parameters) => {
        const of = (list: Parameter[]) =>
          signatureBaseString({ method: 'GET', url: 'http://a.example/', parameters: list })
        expect(of(parameters.toReversed())).toBe(of(parameters))
      }),
    )
  })

  it('sorts encoded bytes, not characters', () => {
    const parameters: Parameter[] = [
      ['é', '1'],
      ['z', '2'],
      ['~', '3'],
      ['Z', '4'],
    ]
    const [, , normalised = ''] = signatureBaseString({
      method: 'GET',
      url: 'http://a.example/',
      parameters,
    }).split('&')
    expect(decodeURIComponent(normalised)).toBe('%C3%A9=1&Z=4&z=2&~=3')
  })
})
