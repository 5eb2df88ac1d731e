import type { Socket } from 'node:net'
import { type buildConnector, Client, errors } from 'undici'
import { reset, type SocketWatch } from './connect.ts'

/** Maximum number of clients without a connection to keep for the next write. */
const SPARE_MAX = 64

/** How undici itself closes a connection on purpose. Only one, since making an error costs as much as a request. */
const CLOSED = new errors.InformationalError('closed after its answer')

/** A connection that is opened for one request and closed or reset after it. */
export interface SingleUseConnection {
  readonly client: Client
  /** Closes the connection after a complete answer. */
  close(): void
  /** Resets the connection, so that nothing of its request arrives later, and gives up what is opening. */
  reset(): void
}

/**
 * Makes connections for one request each. Clients of undici are kept without a connection and used again, since making
 * one costs as much as a connection itself.
 *
 * @param connect makes a connector that tells about its sockets
 */
export function createSingleUseConnections(
  connect: (watch: SocketWatch) => buildConnector.connector,
  options: Client.Options,
) {
  const spare = new Map<string, SingleUseConnection[]>()

  function open(origin: string): SingleUseConnection {
    let opened: Socket | undefined
    let ready: Socket | undefined
    const client = new Client(origin, {
      ...options,
      connect: connect({ onOpened: (socket) => (opened = socket), onReady: (socket) => (ready = socket) }),
    })
    return {
      client,
      close() {
        ready?.destroy(CLOSED)
        opened = ready = undefined
      },
      reset() {
        if (opened) reset(opened)
        // undici takes a connection that closes without an error for the end of an answer that has no length.
        if (ready === opened && ready && ready.listenerCount('error') > 0) ready.emit('error', CLOSED)
        opened = ready = undefined
      },
    }
  }

  return {
    take: (origin: string) => spare.get(origin)?.pop() ?? open(origin),
    /** Takes back a connection: one that was closed after an answer can be opened again. */
    giveBack(origin: string, connection: SingleUseConnection, { isClosed }: { isClosed: boolean }) {
      const others = spare.get(origin) ?? []
      if (!isClosed || others.length >= SPARE_MAX) void connection.client.destroy()
      else {
        others.push(connection)
        spare.set(origin, others)
      }
    },
    async destroy() {
      const clients = [...spare.values()].flat().map(({ client }) => client)
      spare.clear()
      await Promise.all(clients.map((client) => client.destroy()))
    },
  }
}
