import { el } from '../xml/element.ts'
import type { Answer } from './answer.ts'
import { say, writeMessage, type Message } from './message.ts'

export const MAY_CREATE = 'PERMISSION_PASSHOLDER - ACTION_CREATE'
/** Grants kansenstatuut, and grants it to people of another municipality than the counter's. */
export const MAY_GRANT = 'PERMISSION_KANSENSTATUUT - ACTION_CREATE'
export const MAY_GRANT_ELSEWHERE = 'PERMISSION_PASSHOLDER_OTHER_CITY - ACTION_CREATE'
export const MAY_BLOCK = 'PERMISSION_PASSHOLDER - ACTION_BLOCK'

/** A call that the service refuses (service.md §3). Nothing has changed when it is thrown. */
export class Refusal extends Error {
  readonly code: string
  readonly httpStatus: number
  readonly requiredPermission: string | null

  constructor(
    code: string,
    message: string,
    more: { httpStatus?: number; requiredPermission?: string } = {},
  ) {
    super(message)
    this.code = code
    this.httpStatus = more.httpStatus ?? 400
    this.requiredPermission = more.requiredPermission ?? null
  }
}

/** Makes the answer for a refusal, in its plain style. */
export function refusalAnswer(refusal: Refusal): Answer {
  return writeMessage(refusalMessage(refusal))
}

/** Makes the message of a refusal. */
export function refusalMessage({ code, message, httpStatus, requiredPermission }: Refusal): Message {
  const response = el('response', [
    el('code', code),
    el('message', message),
    requiredPermission === null ? null : el('requiredPermission', requiredPermission),
  ])
  return say(response, {}, { status: httpStatus })
}
