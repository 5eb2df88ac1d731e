import { request } from 'node:http'
import { connect, isIP, type Socket } from 'node:net'
import { connect as connectSecurely } from 'node:tls'
import { createDirectWay, type OpenWay } from './connect.ts'
import { codeOf } from './failure-cause.ts'
import { portOf } from './port-of.ts'
import { authority, type Proxies, type Proxy, proxyFor } from './proxy.ts'

const LOGIN_REQUIRED = 407
/** The only authentication scheme supported here, of those that a proxy can offer (RFC 9110 §11.7.1). */
const BASIC = /(?:^|,)\s*basic\b/i

/** The proxy failed, so nothing went further. */
class ProxyError extends Error {
  override name = 'ProxyError'
  readonly code: string
  constructor(code: string) {
    super(code)
    this.code = code
  }
}

/**
 * Opens connections through a proxy if the settings name one (`CONNECT`, RFC 9110 §9.3.6), even without TLS: so the
 * connection belongs to one request, can be reset, and any answer of the proxy itself precedes the request.
 *
 * Fails with `PROXY_` and a status or code, never with the proxy's words or address.
 *
 * @param timeoutMs limit for opening the connection
 */
export function createProxyWay(proxies: Proxies, timeoutMs: number): OpenWay {
  const openDirectly = createDirectWay(timeoutMs)
  return (target, callback) => {
    const port = Number(portOf(target))
    const destination = { protocol: target.protocol, host: target.hostname, port }
    const proxy = proxyFor(proxies, destination)
    if (!proxy) {
      openDirectly(target, callback)
      return
    }
    openTunnel(proxy, authority(destination), timeoutMs).then(
      (socket) => callback(null, socket),
      (error: unknown) => callback(error instanceof Error ? error : new ProxyError('PROXY_FAILED'), null),
    )
  }
}

function openTunnel(proxy: Proxy, path: string, timeoutMs: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const { authorization } = proxy
    const socket = connectTo(proxy)
    const asked = request({
      method: 'CONNECT',
      path,
      headers: { host: path, ...(authorization !== undefined && { 'proxy-authorization': authorization }) },
      createConnection: () => socket,
    })
    const timer = setTimeout(() => asked.destroy(new ProxyError('PROXY_TIMEOUT')), timeoutMs)
    asked.once('connect', (response, _socket, head) => {
      clearTimeout(timer)
      const status = response.statusCode ?? 0
      // A peer that sends data before the request is not the one we asked for.
      if (status >= 200 && status < 300 && head.length === 0) resolve(socket.setNoDelay(true))
      else {
        socket.destroy()
        const challenge = response.headers['proxy-authenticate'] ?? 'Basic'
        const refusal = status === LOGIN_REQUIRED && !BASIC.test(challenge) ? '407_NOT_BASIC' : status
        reject(new ProxyError(`PROXY_STATUS_${refusal}`))
      }
    })
    asked.once('error', (error) => {
      clearTimeout(timer)
      socket.destroy()
      reject(error instanceof ProxyError ? error : new ProxyError(`PROXY_${codeOf(error)}`))
    })
    asked.end()
  })
}

/** Connects to the proxy. TLS has no reset of its own: resetting the TCP connection below discards its data. */
function connectTo({ isSecure, host, port }: Proxy): Socket {
  const below = connect({ host, port })
  if (!isSecure) return below
  const secured = connectSecurely({ socket: below, ...(isIP(host) === 0 && { servername: host }) })
  below.on('error', (error) => secured.destroy(error))
  return Object.assign(secured, {
    resetAndDestroy() {
      below.resetAndDestroy()
      return secured.destroy()
    },
  })
}
