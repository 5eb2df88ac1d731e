import type { Registration } from '@balie/shared'
import type { Session } from '../../session/sessions.ts'
import type { KnownCounter } from '../../uitpas/calls/balie-list.ts'
import type { Hold } from '../records/ownership.ts'
import type { RegistrationId, RegistrationRecord } from '../records/registration-record.ts'
import type { WrittenAt } from '../records/written-at.ts'

/** A registration that this process carries out, as its owner. */
export interface Attempt {
  session: Session
  id: RegistrationId
  registration: Registration
  counter: KnownCounter
  /** What is written down of it; the owner keeps it up to date. */
  record: RegistrationRecord
  /** When `record.sentAt` was, by performance.now() and by what the machine has been up: nobody sets those. */
  writtenAt: WrittenAt
  /** Whether this card was sent for this passholder before; undefined as long as nobody looked. */
  isRepeat: boolean | undefined
  hold: Hold
  /** When whoever asked for it will have been answered, by performance.now(). */
  answerBy: number
}
