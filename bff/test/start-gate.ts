import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

/**
 * A gate between the BFF and a server that it calls. Once closed, it refuses connections like a machine that is down.
 */
export interface Gate {
  /** `127.0.0.1:port`, the same whenever it is open. */
  address: string
  /** Sends connections to this port from now on. */
  leadTo(url: string): void
  close(): Promise<void>
  open(): Promise<void>
}

export async function startGate(): Promise<Gate> {
  const sockets = new Set<Socket>()
  let target = 0
  const server = createServer((incoming) => {
    const outgoing = connect(target, '127.0.0.1')
    for (const socket of [incoming, outgoing]) {
      sockets.add(socket)
      socket.on('error', () => undefined)
      socket.on('close', () => {
        sockets.delete(socket)
        incoming.destroy()
        outgoing.destroy()
      })
    }
    incoming.pipe(outgoing).pipe(incoming)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    address: `127.0.0.1:${port}`,
    leadTo(url) {
      target = Number(new URL(url).port)
    },
    async close() {
      if (!server.listening) return
      server.close()
      for (const socket of sockets) socket.destroy()
      await once(server, 'close')
    },
    async open() {
      server.listen(port, '127.0.0.1')
      await once(server, 'listening')
    },
  }
}
