import { createCipheriv, createDecipheriv, createSecretKey, hkdfSync, type KeyObject } from 'node:crypto'
import { randomBytesOfPool } from './random-bytes.ts'

const KEY_BYTES = 32
const NONCE_BYTES = 12
const TAG_BYTES = 16
const PURPOSE = 'balie store record v1'

/** Seals text so that it can be opened only with the secret, and only in the place for which it was sealed. */
export interface Sealer {
  seal(text: string, place: string): string
  /** Returns the text, or undefined if none of the secrets sealed it for this place. */
  open(sealed: string, place: string): string | undefined
}

/**
 * Creates a sealer by AES-256-GCM with a key derived from each secret. The first secret seals, all of them open, so
 * that a secret can be replaced without signing anyone out.
 *
 * @param secrets at least one
 */
export function createSealer(secrets: readonly [string, ...string[]]): Sealer {
  const derive = (secret: string) =>
    createSecretKey(Buffer.from(hkdfSync('sha256', secret, '', PURPOSE, KEY_BYTES)))
  const sealingKey = derive(secrets[0])
  const keys = [sealingKey, ...secrets.slice(1).map(derive)]

  return {
    seal(text, place) {
      const nonce = randomBytesOfPool(NONCE_BYTES)
      const cipher = createCipheriv('aes-256-gcm', sealingKey, nonce).setAAD(Buffer.from(place))
      // A stream cipher returns everything from `update`, and nothing from `final`.
      const sealed = cipher.update(text, 'utf8')
      cipher.final()
      return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url')
    },
    open(sealed, place) {
      const bytes = Buffer.from(sealed, 'base64url')
      for (const key of keys) {
        const text = openWith(key, bytes, place)
        if (text !== undefined) return text
      }
      return undefined
    },
  }
}

function openWith(key: KeyObject, bytes: Buffer, place: string): string | undefined {
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, NONCE_BYTES), {
      authTagLength: TAG_BYTES,
    })
    decipher.setAAD(Buffer.from(place))
    decipher.setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES))
    const text = decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES))
    decipher.final()
    return text.toString('utf8')
  } catch {
    return undefined
  }
}
