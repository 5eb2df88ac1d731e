import type { Socket } from 'node:net'

const EMPTY = Buffer.alloc(0)
const BEGINNING = 'HTTP/1.'
const HEAD_LIMIT_BYTES = 16_384
const STATUS_LINE = /^HTTP\/1\.(\d)[ \t]+(\d{3})(?![^ \t])/
const FIELD = /^([\w!#$%&'*+.^`|~-]+)[ \t]*:([^]*)$/
/** A value that continues in the next line (RFC 9112 §5.2). */
const FOLD = /\r?\n[ \t]+/g
const CONTROLS = /[\0-\u0008\u000a-\u001f\u007f]/g

/**
 * Rewrites the heads of answers for the parser, where a server or an intermediary writes them loosely.
 *
 * @param isOdd whether this server is one of those: otherwise what it sends is left as it is
 */
export function tidyHeads(socket: Socket, isOdd: () => boolean): void {
  const read = socket.read.bind(socket)
  let held: Buffer = EMPTY
  let answeredAt = -1
  socket.read = (size?: number): unknown => {
    const chunk: unknown = read(size)
    // If nothing was sent since the last head, this is its body.
    if (!isOdd() || !Buffer.isBuffer(chunk) || socket.bytesWritten === answeredAt) return chunk
    const bytes = held.length === 0 ? chunk : Buffer.concat([held, chunk])
    held = EMPTY
    const tidy = withTidyHead(bytes)
    if (tidy === undefined) {
      held = bytes
      return null
    }
    answeredAt = socket.bytesWritten
    return tidy
  }
}

/** Tidies the head at the beginning, and any interim ones before it; undefined if more of it is to come. */
function withTidyHead(bytes: Buffer): Buffer | undefined {
  const tidied: Buffer[] = []
  let rest = bytes
  for (;;) {
    if (!BEGINNING.startsWith(rest.toString('latin1', 0, BEGINNING.length)))
      return Buffer.concat([...tidied, rest])
    const length = headLength(rest)
    if (length === undefined) {
      return rest.length < HEAD_LIMIT_BYTES ? undefined : Buffer.concat([...tidied, rest])
    }
    const head = tidyHead(rest.toString('latin1', 0, length))
    tidied.push(Buffer.from(head, 'latin1'))
    rest = rest.subarray(length)
    if (!/^HTTP\/1\.\d 1/.test(head)) return Buffer.concat([...tidied, rest])
  }
}

/** Returns the length of a head, its empty line included. */
function headLength(bytes: Buffer): number | undefined {
  const end = bytes.indexOf('\n\r\n')
  const before = bytes.subarray(0, end === -1 ? bytes.length : end).indexOf('\n\n')
  if (before !== -1) return before + 2
  return end === -1 ? undefined : end + 3
}

/**
 * Writes a head strictly: lines end in CRLF, a folded value becomes one line, lines that are no field are dropped, and
 * so is a `Content-Length` that is repeated or stands beside chunks (RFC 9112 §6.3). Different lengths stay, so that
 * the parser refuses them.
 */
export function tidyHead(head: string): string {
  const [first = '', ...lines] = head.replace(FOLD, ' ').split(/\r?\n/)
  const [, minor, status] = STATUS_LINE.exec(first) ?? []
  if (minor === undefined || status === undefined) return head
  const fields = lines.flatMap((line) => {
    const [, name, value = ''] = FIELD.exec(line) ?? []
    return name === undefined ? [] : [[name.toLowerCase(), value.replace(CONTROLS, '').trim()] as const]
  })
  const valuesOf = (wanted: string) => fields.filter(([name]) => name === wanted).map(([, value]) => value)
  const isChunked = /\bchunked$/i.test(valuesOf('transfer-encoding').at(-1) ?? '')
  const lengths = new Set(valuesOf('content-length').flatMap((value) => value.split(/[ \t]*,[ \t]*/)))
  const framing = isChunked ? [] : Array.from(lengths, (length) => ['content-length', length] as const)
  const others = fields.filter(([name]) => name !== 'content-length')
  const written = [...others, ...framing].map(([name, value]) => `${name}: ${value}\r\n`)
  return `HTTP/1.${minor === '0' ? '0' : '1'} ${status} \r\n${written.join('')}\r\n`
}
