import type { Block, Step } from '@balie/shared'
import type { Session } from '../../session/sessions.ts'
import type { UitpasCaller } from '../../uitpas/caller.ts'
import { retrieve } from '../../uitpas/calls/retrieve.ts'
import type { Conclude } from './finish.ts'
import { explainCardStatus, isCardStatusRefusal } from '../outcome/explain-refusal.ts'
import type {
  RegistrationId,
  RegistrationRecord,
  RegistrationRecords,
} from '../records/registration-record.ts'
import { settle } from '../outcome/settle.ts'
import { settleBlock } from '../outcome/settle-block.ts'
import { blockSoFar, type RegistrationResult, stepAt, tellOpen } from '../outcome/result.ts'

/**
 * Finds out what became of a registration that isn't settled and that nobody carries out any more. A look-up that fails
 * settles nothing.
 */
export type LookUpOutcome = (
  session: Session,
  id: RegistrationId,
  record: RegistrationRecord,
) => Promise<RegistrationResult>

export function createLookUpOutcome(dependencies: {
  call: UitpasCaller
  records: RegistrationRecords
  conclude: Conclude
  /** From a request's sending on, how long the service may still commit. */
  settleAfterMs: number
  clock: () => Date
}): LookUpOutcome {
  const { call, records, conclude, settleAfterMs, clock } = dependencies
  const settlesAtOf = ({ sentAt }: RegistrationRecord) => new Date(sentAt.getTime() + settleAfterMs)

  function look({ token }: Session, identification: string, { balieConsumerKey }: RegistrationRecord) {
    return retrieve(call, token, { identification, balieConsumerKey })
  }

  function open(record: RegistrationRecord, block: Block, step: Step, endsSession: boolean) {
    const settlesInMs = Math.max(0, settlesAtOf(record).getTime() - clock().getTime())
    // A token that has ended ends the session too, but says nothing about the card.
    return { ...tellOpen({ block, step, settlesInMs, running: false }), endsSession }
  }

  async function lookUpBlock(session: Session, id: RegistrationId, record: RegistrationRecord) {
    const { attempt, blockUitpasNumber = '' } = record
    // An owner that was only slow must not go on once this has said that nothing is registered.
    await records.disown(id, attempt)
    const askedAt = clock()
    const answer = await look(session, blockUitpasNumber, record)
    const block = settleBlock(
      answer,
      { uitpasNumber: blockUitpasNumber, settlesAt: settlesAtOf(record) },
      askedAt,
    )
    if (block === 'unknown') return open(record, block, 'block', answer.kind === 'token_ended')
    return conclude(id, record, { outcome: 'not_registered', block, step: stepAt(block) })
  }

  async function lookUpCard(session: Session, id: RegistrationId, record: RegistrationRecord) {
    const { uid, uitpasNumber, refused } = record
    const block = blockSoFar(record)
    const askedAt = clock()
    const answer = await look(session, uitpasNumber, record)
    const outcome = settle(answer, { uid, uitpasNumber, settlesAt: settlesAtOf(record) }, askedAt)
    if (outcome === 'registered') return conclude(id, record, { outcome, block, confirmedBy: 'lookup' })
    if (refused && answer.kind === 'ok' && answer.value.card?.uitpasNumber === uitpasNumber) {
      const found = isCardStatusRefusal(refused.code) && explainCardStatus(answer, { uid, uitpasNumber })
      return conclude(id, record, { ...refused, ...found })
    }
    if (outcome === 'not_registered' && !refused)
      return conclude(id, record, { outcome, block, step: 'register' })
    return open(record, block, 'register', answer.kind === 'token_ended')
  }

  return (session, id, record) => {
    const block = blockSoFar(record)
    switch (record.phase) {
      case 'opened':
      case 'blocked':
        return conclude(id, record, { outcome: 'not_registered', block, step: stepAt(block) })
      case 'blocking':
        return lookUpBlock(session, id, record)
      case 'registering':
        return lookUpCard(session, id, record)
    }
  }
}
