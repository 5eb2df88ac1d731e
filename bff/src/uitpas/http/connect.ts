import type { Socket } from 'node:net'
import { buildConnector } from 'undici'
import { codeOf, ConnectionError } from './failure-cause.ts'
import { portOf } from './port-of.ts'
import { skipInterim } from './skip-interim.ts'
import { tidyHeads } from './tidy-heads.ts'

/** Opens a TCP connection to the target of a request, or to a proxy that leads there. */
export type OpenWay = (
  target: buildConnector.Options,
  callback: (...result: [error: null, socket: Socket] | [error: Error, socket: null]) => void,
) => void

/** Callbacks about the sockets of a connection. */
export interface SocketWatch {
  /** The TCP connection, before TLS starts on it. */
  onOpened: (socket: Socket) => void
  /** The socket to write to: the TLS connection, or the same one without TLS. */
  onReady: (socket: Socket) => void
}

/**
 * Creates a connector that works in two steps, TCP and then TLS on it, so that the TCP connection is known and can be
 * reset. TLS offers HTTP/1.1 only (decision 059).
 *
 * @param options.timeoutMs limit for each step
 * @param options.openWay opens the TCP connection
 * @param options.isOdd whether the heads of an origin's answers must be tidied
 */
export function createConnect(options: {
  timeoutMs: number
  openWay: OpenWay
  isOdd: (origin: string) => boolean
}) {
  const { timeoutMs, openWay, isOdd } = options
  const secure = buildConnector({ timeout: timeoutMs, allowH2: false })

  return (watch?: SocketWatch): buildConnector.connector =>
    (target, callback) => {
      const fail = (error: Error) => callback(new ConnectionError(codeOf(error)), null)
      const succeed = (socket: Socket) => {
        const origin = `${target.protocol}//${target.host ?? ''}`
        tidyHeads(socket, () => isOdd(origin))
        skipInterim(socket)
        watch?.onReady(socket)
        callback(null, socket)
      }
      openWay(target, (error, socket) => {
        if (error) {
          fail(error)
          return
        }
        watch?.onOpened(socket)
        if (target.protocol !== 'https:') {
          succeed(socket)
          return
        }
        secure({ ...target, httpSocket: socket }, (...[refused, secured]) => {
          if (refused) {
            socket.destroy()
            fail(refused)
          } else succeed(secured)
        })
      })
    }
}

/** Opens TCP connections directly to the target of a request. */
export function createDirectWay(timeoutMs: number): OpenWay {
  const open = buildConnector({ timeout: timeoutMs, allowH2: false })
  return (target, callback) => {
    open({ hostname: target.hostname, protocol: 'http:', port: portOf(target) }, callback)
  }
}

/** Resets a connection: data it still holds is discarded rather than sent later. */
export function reset(socket: Socket): void {
  if (socket.connecting || socket.destroyed) socket.destroy()
  else socket.resetAndDestroy()
}
