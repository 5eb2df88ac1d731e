import { readFileSync } from 'node:fs'
import { createSecureContext } from 'node:tls'
import * as z from 'zod/mini'
import type { ClientCertificate } from '../store/redis-address.ts'

/** The files of the certificate by which Redis knows this application: Redis itself wants one over TLS by default. */
export const redisCertificate = {
  REDIS_CLIENT_CERT: z.optional(z.string()),
  REDIS_CLIENT_KEY: z.optional(z.string()),
}

const NAMES = ['REDIS_CLIENT_CERT', 'REDIS_CLIENT_KEY'] as const

/**
 * Reads the certificate that the settings name.
 *
 * @returns `mistake` without the value, and without anything of the files
 */
export function redisCertificateOf(
  settings: z.infer<z.ZodMiniObject<typeof redisCertificate>> & { REDIS_URL?: string | undefined },
): { certificate?: ClientCertificate; mistake?: string } {
  const [certFile, keyFile] = NAMES.map((name) => settings[name])
  if (certFile === undefined && keyFile === undefined) return {}
  if (certFile === undefined)
    return { mistake: `${NAMES[0]} is missing: ${NAMES.join(' and ')} belong together` }
  if (keyFile === undefined)
    return { mistake: `${NAMES[1]} is missing: ${NAMES.join(' and ')} belong together` }
  if (!/^rediss:/i.test(settings.REDIS_URL ?? ''))
    return { mistake: `${NAMES[0]} needs a REDIS_URL that begins with rediss:` }
  const [cert, key] = [read(certFile), read(keyFile)]
  if (cert === undefined) return { mistake: `${NAMES[0]} must be a file that can be read` }
  if (key === undefined) return { mistake: `${NAMES[1]} must be a file that can be read` }
  const certificate = { cert, key }
  return isPair(certificate)
    ? { certificate }
    : { mistake: `${NAMES.join(' and ')} must be a certificate and its key, in PEM and without a passphrase` }
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}

function isPair(certificate: ClientCertificate): boolean {
  try {
    createSecureContext(certificate)
    return true
  } catch {
    return false
  }
}
