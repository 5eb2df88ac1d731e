import type { Fault } from '@balie/sandbox'

/** Answers with this text instead, with status 200 and as XML unless said otherwise. */
export function rawAnswer(text: string, more: { status?: number; contentType?: string } = {}): Fault {
  return { kind: 'raw', bodyBase64: Buffer.from(text).toString('base64'), ...more }
}
