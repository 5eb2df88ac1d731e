import type { Socket } from 'node:net'
import { buildConnector } from 'undici'

/** No connection came about, so nothing was sent. */
export class ConnectionError extends Error {
  override name = 'ConnectionError'
}

/** Opens a TCP connection to where a request goes, or to something that leads there. */
export type OpenWay = (
  target: buildConnector.Options,
  callback: (...result: [error: null, socket: Socket] | [error: Error, socket: null]) => void,
) => void

/**
 * Connects in two steps, a way and then TLS on it, so that the TCP connection below is known and can be reset. TLS offers
 * HTTP/1.1 only (decision 059).
 *
 * @param options.timeoutMs how long each step may take
 * @param options.openWay how to get there
 */
export function createConnect({ timeoutMs, openWay }: { timeoutMs: number; openWay: OpenWay }) {
  const secure = buildConnector({ timeout: timeoutMs, allowH2: false })

  /** @param onOpened hears of the TCP connection before TLS begins on it */
  return (onOpened?: (socket: Socket) => void): buildConnector.connector =>
    (target, callback) => {
      const fail = (error: Error) => callback(new ConnectionError(wordFor(error)), null)
      openWay(target, (error, socket) => {
        if (error) {
          fail(error)
          return
        }
        onOpened?.(socket)
        if (target.protocol !== 'https:') {
          callback(null, socket)
          return
        }
        secure({ ...target, httpSocket: socket }, (...[refused, secured]) => {
          if (refused) {
            socket.destroy()
            fail(refused)
          } else callback(null, secured)
        })
      })
    }
}

/** Opens a way straight to where a request goes. */
export function createDirectWay(timeoutMs: number): OpenWay {
  const open = buildConnector({ timeout: timeoutMs, allowH2: false })
  return (target, callback) => {
    const port = target.port || (target.protocol === 'https:' ? '443' : '80')
    open({ hostname: target.hostname, protocol: 'http:', port }, callback)
  }
}

/** Ends a connection at once: what it still holds is thrown away rather than sent later. */
export function reset(socket: Socket): void {
  if (socket.connecting || socket.destroyed) socket.destroy()
  else socket.resetAndDestroy()
}

/** A short word for the log. Never an error's message: it can quote what was sent or received. */
function wordFor(error: Error): string {
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name
}
