import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib'
import { combineStyles, plainStyle, type Encoding, type Style } from '../style/style.ts'
import type { XmlElement } from '../xml/element.ts'
import { renderXml } from '../xml/render.ts'
import type { Answer } from './answer.ts'

/** A call's answer before it is written: the document, and the call's own style of writing. */
export type Message = {
  root: XmlElement
  style: Partial<Style>
  status: number
  /** The call has changed something for good. */
  committed: boolean
}

/** Makes a message; by default of a call that changed nothing. */
export function say(
  root: XmlElement,
  style: Partial<Style> = {},
  more: { status?: number; committed?: boolean } = {},
): Message {
  return { root, style, status: more.status ?? 200, committed: more.committed ?? false }
}

const compress: Readonly<Record<Exclude<Encoding, 'identity'>, (body: Buffer) => Buffer>> = {
  gzip: (body) => gzipSync(body),
  deflate: (body) => deflateSync(body),
  br: (body) => brotliCompressSync(body),
}

/** Writes a message in its own style, or with another one laid over it. */
export function writeMessage(
  { root, style, status, committed }: Message,
  asked: Partial<Style> = {},
): Answer {
  const combined = combineStyles(plainStyle, style, asked)
  const { encoding, contentType, refusalStatus } = combined
  const body = Buffer.from(renderXml(root, combined))
  return {
    status: status >= 400 ? (refusalStatus ?? status) : status,
    headers: {
      'Content-Type': contentType,
      ...(encoding !== 'identity' && { 'Content-Encoding': encoding }),
    },
    body: encoding === 'identity' ? body : compress[encoding](body),
    committed,
  }
}
