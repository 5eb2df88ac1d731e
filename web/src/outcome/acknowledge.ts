import { endpoints } from '@balie/shared'
import { callApi, noContentSchema } from '../api/client.ts'
import { isAnswer } from '../api/look-up.ts'

const RETRY_AFTER_MS = 5000
const MOST_AT_ONCE = 100

const waiting = new Set<string>()
let isSending = false

/**
 * Acknowledges to the BFF that the end of this registration is on screen (contract.md §1). Until then the registration
 * stays on the employee's list, on every PC. Keys of the same moment share a call; a failed call is repeated.
 */
export function acknowledge(key: string): void {
  waiting.add(key)
  sendWaiting()
}

async function sendAll(): Promise<void> {
  isSending = true
  // Ends that are rendered together are acknowledged in one call.
  await Promise.resolve()
  const keys = [...waiting].slice(0, MOST_AT_ONCE)
  const result = await callApi({ ...endpoints.told, body: { keys }, response: noContentSchema })
  const isAnswered = isAnswer(result)
  // Registrations whose acknowledgement the BFF refuses, for instance without a session, are simply listed again.
  if (isAnswered) for (const key of keys) waiting.delete(key)
  isSending = false
  if (waiting.size > 0) setTimeout(sendWaiting, isAnswered ? 0 : RETRY_AFTER_MS)
}

function sendWaiting() {
  if (!isSending && waiting.size > 0) void sendAll()
}
