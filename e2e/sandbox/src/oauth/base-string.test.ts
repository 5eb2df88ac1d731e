import { describe, expect, it } from 'vitest'
import { baseString, type SignedTarget } from './base-string.ts'
import { parseAuthorizationHeader, parseForm } from './parameters.ts'
import { hmacSha1, sameSignature } from './signature.ts'

function base(target: SignedTarget, authorization: string, query = '', body = ''): string {
  const header = parseAuthorizationHeader(authorization) ?? []
  return baseString(target, [...header, ...parseForm(query), ...parseForm(body)])
}

describe('the examples that RFC 5849 prints', () => {
  it('§3.4.1.1: the base string with odd names, empty values and repeated parameters', () => {
    const authorization = `OAuth realm="Example",
      oauth_consumer_key="9djdj82h48djs9d2",
      oauth_token="kkk9d7dh3k39sjv7",
      oauth_signature_method="HMAC-SHA1",
      oauth_timestamp="137131201",
      oauth_nonce="7d8f3e4a",
      oauth_signature="bYT5CMsGcbgUdFHObYMEfcx6bsw%3D"`
    const target: SignedTarget = { method: 'POST', scheme: 'http', host: 'EXAMPLE.COM:80', path: '/request' }
    expect(base(target, authorization, 'b5=%3D%253D&a3=a&c%40=&a2=r%20b', 'c2&a3=2+q')).toBe(
      'POST&http%3A%2F%2Fexample.com%2Frequest&a2%3Dr%2520b%26a3%3D2%2520q%26a3%3Da%26b5%3D%253D%25253D%26c%2540%3D%26c2%3D' +
        '%26oauth_consumer_key%3D9djdj82h48djs9d2%26oauth_nonce%3D7d8f3e4a%26oauth_signature_method%3DHMAC-SHA1' +
        '%26oauth_timestamp%3D137131201%26oauth_token%3Dkkk9d7dh3k39sjv7',
    )
  })

  const key = 'oauth_consumer_key="dpf43f3p2l4k3l03", oauth_signature_method="HMAC-SHA1"'
  it.each([
    {
      step: 'initiate',
      target: { method: 'POST', scheme: 'https', host: 'photos.example.net', path: '/initiate' },
      oauth:
        'oauth_timestamp="137131200", oauth_nonce="wIjqoS", oauth_callback="http%3A%2F%2Fprinter.example.com%2Fready"',
      query: '',
      tokenSecret: '',
      signature: '74KNZJeDHnMBp0EMJ9ZHt/XKycU=',
    },
    {
      step: 'token',
      target: { method: 'POST', scheme: 'https', host: 'photos.example.net', path: '/token' },
      oauth:
        'oauth_token="hh5s93j4hdidpola", oauth_timestamp="137131201", oauth_nonce="walatlh", oauth_verifier="hfdp7dh39dks9884"',
      query: '',
      tokenSecret: 'hdhd0244k9j7ao03',
      signature: 'gKgrFCywp7rO0OXSjdot/IHF7IU=',
    },
    {
      step: 'photos',
      target: { method: 'GET', scheme: 'http', host: 'photos.example.net', path: '/photos' },
      oauth: 'oauth_token="nnch734d00sl2jdk", oauth_timestamp="137131202", oauth_nonce="chapoH"',
      query: 'file=vacation.jpg&size=original',
      tokenSecret: 'pfkkdhi9sl3r4s00',
      signature: 'MdpQcU8iPSUjWoN/UDMsK2sui9I=',
    },
  ] as const)('§1.2: the signature of $step', ({ target, oauth, query, tokenSecret, signature }) => {
    const signed = hmacSha1(
      base(target, `OAuth realm="Photos", ${key}, ${oauth}`, query),
      'kd94hf93k423kf44',
      tokenSecret,
    )
    expect(signed).toBe(signature)
  })
})

it('signs bytes: text beyond ASCII, and bytes that are no text at all', () => {
  const target: SignedTarget = { method: 'POST', scheme: 'http', host: 'h:8080', path: '/p' }
  expect(base(target, 'OAuth', '', 'naam=Zo%C3%AB+%E2%82%AC&raar=%FF%zz')).toBe(
    'POST&http%3A%2F%2Fh%3A8080%2Fp&naam%3DZo%25C3%25AB%2520%25E2%2582%25AC%26raar%3D%25FF%2525zz',
  )
  // Unencoded UTF-8 in a body, as it comes off the wire.
  const raw = Buffer.from('naam=Zoë €', 'utf8').toString('latin1')
  expect(base(target, 'OAuth', '', raw)).toBe(
    'POST&http%3A%2F%2Fh%3A8080%2Fp&naam%3DZo%25C3%25AB%2520%25E2%2582%25AC',
  )
})

it('tells signatures apart', () => {
  expect(sameSignature('abc=', 'abc=')).toBe(true)
  expect(sameSignature('abc=', 'abd=')).toBe(false)
  expect(sameSignature('abc=', 'abc')).toBe(false)
  expect(parseAuthorizationHeader('Bearer abc')).toBeNull()
})
