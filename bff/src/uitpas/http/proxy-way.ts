import { request } from 'node:http'
import { connect, isIP, type Socket } from 'node:net'
import { connect as connectSecurely } from 'node:tls'
import { createDirectWay, type OpenWay } from './connect.ts'
import { authority, type Proxies, type Proxy, proxyFor } from './proxy.ts'

/** Nothing has gone further than to the proxy. */
class ProxyError extends Error {
  override name = 'ProxyError'
  readonly code: string
  constructor(code: string) {
    super(code)
    this.code = code
  }
}

/**
 * Opens ways through a proxy where the settings name one (`CONNECT`, RFC 9110 §9.3.6), also to what isn't encrypted: so
 * the connection is one's own, can be reset, and whatever the proxy itself says came before anything was sent.
 *
 * Fails with `PROXY_` and a status or a code: never with what the proxy wrote, nor with its address.
 *
 * @param timeoutMs how long the way may take
 */
export function createProxyWay(proxies: Proxies, timeoutMs: number): OpenWay {
  const openDirectly = createDirectWay(timeoutMs)
  return (target, callback) => {
    const port = Number(target.port || (target.protocol === 'https:' ? '443' : '80'))
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
      // Who speaks before being spoken to is not what we asked for.
      if (status >= 200 && status < 300 && head.length === 0) resolve(socket.setNoDelay(true))
      else {
        socket.destroy()
        reject(new ProxyError(`PROXY_STATUS_${status}`))
      }
    })
    asked.once('error', (error) => {
      clearTimeout(timer)
      socket.destroy()
      const word = 'code' in error && typeof error.code === 'string' ? error.code : error.name
      reject(error instanceof ProxyError ? error : new ProxyError(`PROXY_${word}`))
    })
    asked.end()
  })
}

/** TLS has no reset of its own: that of the connection below throws away what it still holds. */
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
