import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'

/** A load balancer that knows nothing: one instance after the other, and the next one only where none listens. */
export interface Balancer {
  url: string
  close(): Promise<void>
}

export async function startBalancer(instances: readonly string[], port = 0): Promise<Balancer> {
  const sockets = new Set<Socket>()
  const server = createServer((incoming) => {
    sockets.add(incoming)
    incoming.on('error', () => undefined)
    incoming.once('close', () => sockets.delete(incoming))
    void dial().then((outgoing) => {
      outgoing.on('error', () => undefined)
      incoming.once('close', () => outgoing.destroy())
      outgoing.once('close', () => incoming.destroy())
      incoming.pipe(outgoing).pipe(incoming)
    })
  })
  let turn = 0

  async function dial(): Promise<Socket> {
    for (;;) {
      turn += 1
      const { hostname, port: target } = new URL(instances[turn % instances.length] ?? '')
      const socket = connect(Number(target), hostname)
      if (await listens(socket)) return socket
    }
  }

  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const own = typeof address === 'object' && address !== null ? address.port : port
  return {
    url: `http://127.0.0.1:${own}`,
    async close() {
      server.close()
      for (const socket of sockets) socket.destroy()
      await once(server, 'close')
    },
  }
}

function listens(socket: Socket): Promise<boolean> {
  return new Promise((resolve) => {
    socket.once('connect', () => resolve(true))
    socket.once('error', () => resolve(false))
  })
}
