import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import { type AddressInfo, connect, type Socket } from 'node:net'

/** A forward proxy, as in a city's network, that records its requests. */
export interface ForwardProxy {
  port: number
  /** Target of each tunnel, and the login. */
  asked: { authority: string; authorization: string | undefined }[]
  /** Unencrypted requests, which the proxy itself answers with `{}`. */
  passedOn: { url: string; authorization: string | undefined }[]
  /** Error codes of the connections that ended with one. */
  endings: string[]
  /** Behaviour for the next tunnels: opens them, never answers, closes the connection, or refuses with this status. */
  answer: 'lead' | 'silent' | 'close' | number
  /** Header lines of a refusal. */
  challenge: string
  close(): Promise<void>
}

/**
 * Starts a forward proxy on a free port.
 *
 * @param tls makes clients connect to it by TLS
 */
export async function startProxy(tls?: { key: string; cert: string }): Promise<ForwardProxy> {
  const sockets = new Set<Socket>()
  const server: Server = tls ? createSecureServer(tls) : createServer()
  const proxy: ForwardProxy = {
    port: 0,
    asked: [],
    passedOn: [],
    endings: [],
    answer: 'lead',
    challenge: '',
    close,
  }
  server.on('connection', (socket: Socket) => sockets.add(socket.on('error', () => undefined)))
  server.on('request', (request, response) => {
    proxy.passedOn.push({ url: request.url ?? '', authorization: request.headers['proxy-authorization'] })
    request.resume()
    response.end('{}')
  })
  server.on('connect', (request, socket: Socket) => {
    const authority = request.url ?? ''
    proxy.asked.push({ authority, authorization: request.headers['proxy-authorization'] })
    if (proxy.answer === 'silent') return
    if (proxy.answer === 'close') {
      socket.destroy()
      return
    }
    if (proxy.answer !== 'lead') {
      socket.end(`HTTP/1.1 ${proxy.answer} No\r\n${proxy.challenge}Content-Length: 2\r\n\r\nno`)
      return
    }
    const { hostname, port } = new URL(`http://${authority}`)
    const beyond = connect(Number(port || '80'), hostname.replace(/[[\]]/g, ''))
    sockets.add(beyond)
    beyond.once('connect', () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n')
      socket.pipe(beyond).pipe(socket)
    })
    beyond.on('error', () => socket.end('HTTP/1.1 502 Bad gateway\r\n\r\n'))
    socket.on('error', (error: NodeJS.ErrnoException) => {
      proxy.endings.push(error.code ?? error.name)
      beyond.destroy()
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  proxy.port = (server.address() as AddressInfo).port
  return proxy

  async function close() {
    for (const socket of sockets) socket.destroy()
    server.close()
    await once(server, 'close')
  }
}
