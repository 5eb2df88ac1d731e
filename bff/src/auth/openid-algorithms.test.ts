import { constants, generateKeyPairSync, type KeyObject, sign, type SignKeyObjectInput } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { useOpenId } from '../../test/use-openid.ts'

const pairs = {
  ec: generateKeyPairSync('ec', { namedCurve: 'P-256' }),
  rsa: generateKeyPairSync('rsa', { modulusLength: 2048 }),
  ed: generateKeyPairSync('ed25519'),
}
type Signer = (input: Buffer) => Buffer
const withSha256 =
  (key: KeyObject, more: Omit<SignKeyObjectInput, 'key'> = {}): Signer =>
  (input) =>
    sign('sha256', input, { key, ...more })

/** Algorithms of a provider's keys: those of UiTID's Keycloak among them. */
const ALGORITHMS: [name: string, pair: keyof typeof pairs, signer: Signer][] = [
  ['ES256', 'ec', withSha256(pairs.ec.privateKey, { dsaEncoding: 'ieee-p1363' })],
  [
    'PS256',
    'rsa',
    withSha256(pairs.rsa.privateKey, { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 32 }),
  ],
  ['EdDSA', 'ed', (input) => sign(null, input, pairs.ed.privateKey)],
]
const LISTED = ['HS256', 'RS256', ...ALGORITHMS.map(([name]) => name)]

describe.each(ALGORITHMS)('an identity token signed by %s', (alg, pair, signer) => {
  const stage = useOpenId()

  /** Signs the provider's own claims again. */
  function resigned({ id_token: token, ...right }: Record<string, unknown>, by: Signer) {
    const header = Buffer.from(JSON.stringify({ alg, kid: 'k' })).toString('base64url')
    const input = `${header}.${String(token).split('.')[1] ?? ''}`
    const id_token = `${input}.${by(Buffer.from(input)).toString('base64url')}`
    return { status: 200, body: JSON.stringify({ ...right, id_token }) }
  }

  it.each([
    ['is verified by the published key', signer, '/'],
    ['is refused with another signature', () => Buffer.alloc(64, 7), '/?login=failed'],
  ])('%s', async (_, by, location) => {
    const published = { ...pairs[pair].publicKey.export({ format: 'jwk' }), kid: 'k', use: 'sig', alg }
    Object.assign(stage.provider.does, {
      document: (right: object) => ({ ...right, id_token_signing_alg_values_supported: LISTED }),
      keys: () => ({ keys: [published] }),
      token: (right: Record<string, unknown>) => resigned(right, by),
    })
    expect(await stage.signIn(stage.bff.browser())).toBe(location)
  })
})
