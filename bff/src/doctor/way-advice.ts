import { authority, destinationOf, type Proxies, type Proxy, proxyFor } from '../uitpas/http/proxy.ts'

/** Node's codes for a certificate of an unknown authority. */
const UNKNOWN_AUTHORITY =
  /^(?:UNABLE_TO_(?:GET_ISSUER_CERT|GET_ISSUER_CERT_LOCALLY|VERIFY_LEAF_SIGNATURE)|SELF_SIGNED_CERT_IN_CHAIN|DEPTH_ZERO_SELF_SIGNED_CERT|CERT_UNTRUSTED)$/
const NAME_AUTHORITY =
  'name its file with NODE_EXTRA_CA_CERTS=/path/to/authority.pem, for the application too'
const OTHER_CERTIFICATE = /^(?:CERT_|ERR_TLS_CERT_|HOSTNAME_MISMATCH)/
const PROXY = /^PROXY_(?:STATUS_)?(.+)$/

/** Describes the route to the service: direct, or a proxy, without its login, which is a secret. */
export function describeWay(proxies: Proxies, url: string): string {
  const proxy = proxyFor(proxies, destinationOf(url))
  if (proxy) return `by the ${nameOf(proxy)}`
  return (proxies.http ?? proxies.https) ? 'directly, without a proxy' : 'directly'
}

/**
 * Explains why the connection failed, and what to do.
 *
 * @param cause the code that the HTTP client gave
 * @param setting the one that holds this URL
 */
export function adviseOnWay(
  cause: string,
  proxies: Proxies,
  url: string,
  setting: 'UITPAS_API_URL' | 'UITID_ISSUER',
): string {
  const proxy = proxyFor(proxies, destinationOf(url))
  const [, ofProxy] = PROXY.exec(cause) ?? []
  if (proxy && ofProxy !== undefined)
    return `the ${nameOf(proxy)} ${adviseOnProxy(ofProxy, proxy.setting, setting)}`
  const certificate = adviseOnCertificate(cause, setting)
  if (certificate !== undefined) return `no connection (${cause}): ${certificate}`
  const way = describeWay(proxies, url)
  return `no connection, ${way} (${cause}): check the host in ${setting}, DNS, firewall and certificates, and whether a proxy is the only way (HTTPS_PROXY, NO_PROXY)`
}

/** Codes of undici for an answer that isn't HTTP, or contradicts itself. */
const BROKEN = /^(?:HTTPParserError|HPE_\w+|UND_ERR_RES_CONTENT_LENGTH_MISMATCH|ERR_ASSERTION)$/

/**
 * Explains why no whole answer came.
 *
 * @param cause the code that the HTTP client gave
 * @param advice for an answer that didn't come at all
 */
export function adviseOnLoss(cause: string, advice: string): string {
  if (BROKEN.test(cause))
    return `it answers, but in HTTP that contradicts the standard (${cause}): ask whoever runs what stands in between (a proxy, a firewall), then publiq`
  return `no answer (${cause}): ${advice}`
}

/** Explains a certificate that isn't believed; undefined if the cause is another one. */
export function adviseOnCertificate(cause: string, setting: string): string | undefined {
  if (UNKNOWN_AUTHORITY.test(cause))
    return `an authority of your own signed the certificate; ${NAME_AUTHORITY}`
  if (OTHER_CERTIFICATE.test(cause))
    return `the certificate is out of date or for another name; check the host in ${setting} and this machine's clock`
  return undefined
}

function adviseOnProxy(cause: string, setting: string, target: string): string {
  if (cause === '407') return `refuses us (407): check the user and password in ${setting}`
  if (cause === '407_NOT_BASIC')
    return `takes no login with a password (407): ask whoever runs it to let this machine through without one, or name in ${setting} a relay that logs in there (NTLM, Kerberos)`
  if (/^4\d\d$/.test(cause))
    return `lets no request through to the service (${cause}): ask whoever runs it to allow the host in ${target}`
  if (/^\d+$/.test(cause))
    return `finds no way to the service (${cause}): check ${target}, or ask whoever runs it`
  if (UNKNOWN_AUTHORITY.test(cause))
    return `shows a certificate of a private authority (${cause}): ${NAME_AUTHORITY}`
  return `does not answer (${cause}): check its host and port in ${setting}, or name the service in NO_PROXY`
}

function nameOf(proxy: Proxy): string {
  return `proxy ${authority(proxy)} (${proxy.setting})`
}
