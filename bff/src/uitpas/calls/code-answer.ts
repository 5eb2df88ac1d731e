import { type Answer, readRefusal, readWriteAnswer, type Refusal } from '../answer.ts'
import type { Exchange } from '../http/http-client.ts'
import { isListedRefusal } from './refusal-codes.ts'

/**
 * Turns the exchange of a write that is answered by a code into an answer: `done` for a code of success, a refusal for a
 * listed code; any other code of a 200 leaves the outcome open (service.md §3).
 */
export function readCodeAnswer<Done>(
  exchange: Exchange,
  { successCodes, done }: { successCodes: readonly string[]; done: Done },
): Answer<Done> {
  const isSuccess = ({ code }: Refusal) => successCodes.includes(code)
  const answer = readWriteAnswer(exchange, (xml) => {
    const said = readRefusal(xml)
    return said && isSuccess(said) ? said : readListedRefusal(xml)
  })
  if (answer.kind !== 'ok') return answer
  return isSuccess(answer.value) ? { kind: 'ok', value: done } : { kind: 'refused', ...answer.value }
}

/** Returns the refusal in an answer, if this project knows its code. */
export function readListedRefusal(xml: unknown): Refusal | undefined {
  const refusal = readRefusal(xml)
  return refusal && isListedRefusal(refusal.code) ? refusal : undefined
}
