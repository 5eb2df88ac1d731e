import type { Problem, Registered, Registration } from '@balie/shared'
import { useRef, useState } from 'react'
import { serverTime } from '../../api/server-time.ts'
import { useCloseUnsettled } from '../../unsettled/use-unsettled.ts'
import { createIdempotencyKey } from './idempotency-key.ts'
import { useLookUpOutcome } from '../../outcome/look-up-outcome.ts'
import { useRegister } from '../../outcome/register.ts'
import { type Verdict, verdictOnLookingUp, verdictOnRegistering } from '../../outcome/verdict.ts'

interface Sent {
  key: string
  registration: Registration
  sentAt: number
  at: string
}

/** Where the registration on screen stands. */
export type Attempt =
  | { phase: 'editing' }
  | ({ phase: 'sending' } & Sent)
  | ({ phase: 'unknown'; problem?: Problem } & Sent)
  /** `at`: when it was sent, by the BFF's clock. */
  | { phase: 'registered'; registration: Registration; registered: Registered; at: string }

interface AttemptEvents {
  onRefused: (problem: Problem, sent: Registration) => void
  onRegistered: () => void
}

/** Sends a registration once, and keeps to what is known of its outcome. */
export function useAttempt({ onRefused, onRegistered }: AttemptEvents) {
  const [attempt, setAttempt] = useState<Attempt>({ phase: 'editing' })
  const register = useRegister()
  const lookUp = useLookUpOutcome()
  const close = useCloseUnsettled()
  // Until it is refused, nothing else can be sent or filled in. A second click can come before the first one is drawn:
  // the state would let it through.
  const underway = useRef(false)

  function settle(sent: Sent, verdict: Verdict) {
    if (verdict.kind === 'unknown') {
      const { problem } = verdict
      setAttempt({ phase: 'unknown', ...sent, ...(problem && { problem }) })
      return
    }
    close(sent)
    if (verdict.kind === 'refused') {
      underway.current = false
      setAttempt({ phase: 'editing' })
      onRefused(verdict.problem, sent.registration)
      return
    }
    setAttempt({
      phase: 'registered',
      registration: sent.registration,
      registered: verdict.registered,
      at: sent.at,
    })
    onRegistered()
  }

  async function send(registration: Registration) {
    if (underway.current) return
    underway.current = true
    const sent = {
      key: createIdempotencyKey(),
      registration,
      sentAt: performance.now(),
      at: serverTime().toISOString(),
    }
    setAttempt({ phase: 'sending', ...sent })
    settle(sent, verdictOnRegistering(await register.mutateAsync(sent)))
  }

  async function check() {
    if (attempt.phase !== 'unknown' || lookUp.isPending) return
    const { key, registration, sentAt, at } = attempt
    const result = await lookUp.mutateAsync(key)
    settle({ key, registration, sentAt, at }, verdictOnLookingUp(result, performance.now() - sentAt))
  }

  return { attempt, isUnderway: () => underway.current, send, check, checking: lookUp.isPending }
}
