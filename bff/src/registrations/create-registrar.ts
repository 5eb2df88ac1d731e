import type { Logger } from 'pino'
import type { Metrics } from '../metrics/metrics.ts'
import type { KeyedNames } from '../store/keyed-names.ts'
import type { Store } from '../store/store.ts'
import type { UitpasCaller } from '../uitpas/caller.ts'
import { createAttemptedRegistrations } from './records/earlier-attempts.ts'
import { createAwaitOwner } from './flow/wait.ts'
import { createBegin } from './flow/claim.ts'
import { createBlockStep } from './flow/block-old-card.ts'
import { createCardLocks } from './records/card-locks.ts'
import { createCarryOut } from './flow/execute.ts'
import { createConclude } from './flow/finish.ts'
import { createDayIndex } from './records/day-index.ts'
import { createGiveUp } from './flow/give-up.ts'
import { createLeases } from './records/leases.ts'
import { createLookUpOutcome } from './flow/look-up.ts'
import { createMayLeave } from './flow/write-ahead.ts'
import { createNoteOutcomes } from './log-outcomes.ts'
import { createOpenIndex } from './records/open-index.ts'
import { createListOpen } from './lists/open-registrations.ts'
import { createRegisterStep } from './flow/send-new-card.ts'
import { createRegistrar as assemble, type Registrar } from './registrar.ts'
import { createRegistrationRecords } from './records/registration-record.ts'
import { createListToday } from './lists/today.ts'
import { createUnlessStoreAway } from './records/tolerate-outage.ts'

/** So that a registration is answered at the latest 5 s after its own time was over (outcome.md §2). */
const LOOK_UP_DEADLINE_MS = 4500

/** Puts together what registers a card once and is never wrong about the outcome. */
export function createRegistrar(dependencies: {
  call: UitpasCaller
  store: Store
  names: KeyedNames
  settleAfterMs: number
  clock: () => Date
  logger: Logger
  metrics: Metrics
  track: <Result>(work: Promise<Result>) => Promise<Result>
}): Registrar {
  const { call, store, names, logger, metrics, clock } = dependencies
  const note = createNoteOutcomes(logger, metrics, clock)
  const lookUpCall: UitpasCaller = (request) => call({ ...request, deadlineMs: LOOK_UP_DEADLINE_MS })
  const unlessAway = createUnlessStoreAway(logger)
  const records = createRegistrationRecords(store)
  const leases = createLeases(store)
  const locks = createCardLocks(names)
  const index = createOpenIndex(store)
  const days = createDayIndex(store)
  const attempted = createAttemptedRegistrations(names)
  const conclude = createConclude({ store, records, leases, locks, unlessAway })
  const shared = { ...dependencies, records, leases, locks, index, days, attempted, conclude, unlessAway }
  const giveUp = createGiveUp(shared)
  const mayLeave = createMayLeave(shared)
  const lookUp = createLookUpOutcome({ ...shared, call: lookUpCall })
  const steps = { ...shared, lookUpCall, giveUp, mayLeave, lookUp }
  return assemble({
    ...shared,
    begin: createBegin(shared),
    carryOut: note.ofCarryOut(
      createCarryOut({
        ...shared,
        blockStep: createBlockStep(steps),
        registerStep: createRegisterStep(steps),
      }),
    ),
    awaitOwner: createAwaitOwner(records, leases),
    lookUp: note.ofLookUp(lookUp),
    listOpen: createListOpen(shared),
    listToday: createListToday(shared),
  })
}
