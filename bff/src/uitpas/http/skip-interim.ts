import type { Socket } from 'node:net'

/** The head of an interim answer (1xx); 101 changes the protocol, so it is none. */
const INTERIM = /^HTTP\/1\.[01] 1(?!01)\d\d(?: [^\r\n]*)?\r?\n(?:[^\r\n]+\r?\n)*\r?\n/
const BEGINNING = /^HTTP\/1\.[01] 1/
const BEGINNING_LENGTH = 'HTTP/1.1 1'.length
const HEAD_LIMIT_BYTES = 4096
const EMPTY = Buffer.alloc(0)

/**
 * Leaves out the interim answers that come before an answer. RFC 9110 §15.2 lets servers send them unasked, while
 * undici takes a `100 Continue` that it didn't ask for for a broken answer.
 */
export function skipInterim(socket: Socket): void {
  const read = socket.read.bind(socket)
  let held: Buffer = EMPTY
  socket.read = (size?: number): unknown => {
    const chunk: unknown = read(size)
    if (!Buffer.isBuffer(chunk)) return chunk
    let bytes = held.length === 0 ? chunk : Buffer.concat([held, chunk])
    held = EMPTY
    while (BEGINNING.test(bytes.toString('latin1', 0, BEGINNING_LENGTH))) {
      const [head] = INTERIM.exec(bytes.toString('latin1', 0, HEAD_LIMIT_BYTES)) ?? []
      if (head !== undefined) bytes = bytes.subarray(head.length)
      else if (bytes.length >= HEAD_LIMIT_BYTES) return bytes
      else {
        held = bytes
        return null
      }
    }
    return bytes.length === 0 ? null : bytes
  }
}
