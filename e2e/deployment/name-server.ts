import { createSocket } from 'node:dgram'
import { once } from 'node:events'

const HEADER_BYTES = 12
const QUESTION_TAIL_BYTES = 5
const IPV4 = 1
/** An answer to one question, recursion available, no error. */
const FLAGS = 0x8180
/** A pointer to a name written before: that of the question. */
const SAME_NAME = 0xc000 | HEADER_BYTES

export interface NameServer {
  port: number
  addresses: readonly string[]
  close(): void
}

/**
 * Starts a name server that returns the same IPv4 addresses for every name and no IPv6 ones, as Docker's does for a
 * service.
 */
export async function startNameServer(addresses: readonly string[]): Promise<NameServer> {
  const socket = createSocket('udp4')
  socket.bind(0, '127.0.0.1')
  await once(socket, 'listening')
  const server: NameServer = { port: socket.address().port, addresses, close: () => void socket.close() }
  socket.on('message', (question, from) => {
    const nameEnd = question.indexOf(0, HEADER_BYTES)
    const isIpv4 = question.readUInt16BE(nameEnd + 1) === IPV4
    const records = (isIpv4 ? server.addresses : []).map(recordOf)
    const header = Buffer.alloc(HEADER_BYTES)
    question.copy(header, 0, 0, 2)
    header.writeUInt16BE(FLAGS, 2)
    header.writeUInt16BE(1, 4)
    header.writeUInt16BE(records.length, 6)
    const asked = question.subarray(HEADER_BYTES, nameEnd + QUESTION_TAIL_BYTES)
    socket.send(Buffer.concat([header, asked, ...records]), from.port, from.address)
  })
  return server
}

function recordOf(address: string): Buffer {
  const record = Buffer.alloc(HEADER_BYTES + 4)
  record.writeUInt16BE(SAME_NAME, 0)
  record.writeUInt16BE(IPV4, 2)
  record.writeUInt16BE(1, 4)
  record.writeUInt32BE(1, 6)
  record.writeUInt16BE(4, 10)
  record.set(address.split('.').map(Number), HEADER_BYTES)
  return record
}
