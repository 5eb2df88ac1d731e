import { readFileSync } from 'node:fs'
import { isConfidential } from './web-address.ts'

const CERTIFICATE = /-----BEGIN (?:X509 |TRUSTED )?CERTIFICATE-----/

/**
 * Warns of calls that others can read, and of a file of authorities that Node ignores almost silently.
 *
 * @param environment as Node read it when it started, with any quotation marks
 */
export function confidentialityWarnings(
  apiUrl: string,
  environment: Record<string, string | undefined>,
): string[] {
  const { NODE_EXTRA_CA_CERTS: authorities = '', NODE_TLS_REJECT_UNAUTHORIZED: verifies } = environment
  const ignored = authorities === '' ? undefined : reasonToIgnore(authorities)
  return [
    !isConfidential(apiUrl) &&
      'UITPAS_API_URL is http: anybody on the way can read tokens and personal data; use https',
    verifies === '0' &&
      'NODE_TLS_REJECT_UNAUTHORIZED is 0: anybody on the way can pass for UiTPAS and read tokens; unset it, and name authorities of your own with NODE_EXTRA_CA_CERTS',
    ignored !== undefined && `NODE_EXTRA_CA_CERTS is ignored by Node: ${ignored}`,
  ].filter((warning) => warning !== false)
}

function reasonToIgnore(file: string): string | undefined {
  try {
    return CERTIFICATE.test(readFileSync(file, 'utf8'))
      ? undefined
      : 'the file holds no certificate in PEM (-----BEGIN CERTIFICATE-----)'
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unreadable'
    return `no such file can be read (${code}); name it without quotation marks or spaces around it`
  }
}
