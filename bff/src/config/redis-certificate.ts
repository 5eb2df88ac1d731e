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
 * @returns `mistakes` without values, and without anything of the files
 */
export function redisCertificateOf(given: Record<string, string | undefined>): {
  certificate?: ClientCertificate
  mistakes: [name: string, mistake: string][]
} {
  const [cert, key] = NAMES.map((name) => read(given[name]))
  const [first] = NAMES.filter((name) => given[name] !== undefined)
  if (first === undefined) return { mistakes: [] }
  const mistakes: [name: string, mistake: string][] = NAMES.flatMap((name) => {
    if (given[name] === undefined) return [[name, `is missing: ${NAMES.join(' and ')} belong together`]]
    return read(given[name]) === undefined ? [[name, 'must be a file that can be read']] : []
  })
  if (!/^rediss:/i.test(given['REDIS_URL'] ?? ''))
    mistakes.push([first, 'needs a REDIS_URL that begins with rediss:'])
  if (cert === undefined || key === undefined) return { mistakes }
  const certificate = { cert, key }
  if (!isPair(certificate))
    mistakes.push([NAMES.join(' and '), 'must be a certificate and its key, in PEM and without a passphrase'])
  return { certificate, mistakes }
}

function read(file: string | undefined): string | undefined {
  if (file === undefined) return undefined
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
