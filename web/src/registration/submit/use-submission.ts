import type { Problem, Registered, Registration } from '@balie/shared'
import { useRef, useState } from 'react'
import { serverTime } from '../../api/server-time.ts'
import { prolongationsUnderway } from '../../prolonging/prolongations-underway.ts'
import { useMarkSeen } from '../../unsettled/use-unsettled.ts'
import { createIdempotencyKey } from './idempotency-key.ts'
import { useLookUpOutcome } from '../../outcome/look-up-outcome.ts'
import { useRegister } from '../../outcome/register.ts'
import { type Verdict, verdictOn } from '../../outcome/verdict.ts'

interface Sent {
  key: string
  registration: Registration
  at: string
}

/** A registration that was found to have succeeded when its form was reopened: without its time, perhaps its reason. */
export type FoundRegistered = Pick<Registration, 'uid' | 'uitpasNumber'> & Partial<Registration>

/** State of the registration on screen. */
export type Submission =
  | { phase: 'editing' }
  | ({ phase: 'sending' } & Sent)
  | ({ phase: 'unknown'; problem?: Problem } & Sent)
  /** `key`, `at`: of the request, by the BFF's clock; absent if the card was found to be registered already. */
  | {
      phase: 'registered'
      registration: FoundRegistered
      registered: Registered
      key?: string
      at?: string
    }

interface SubmissionEvents {
  onRefused: (problem: Problem, sent: Registration, key: string) => void
  onRegistered: () => void
}

/** Sends a registration once, and tracks its outcome. */
export function useSubmission({ onRefused, onRegistered }: SubmissionEvents) {
  const [submission, setSubmission] = useState<Submission>({ phase: 'editing' })
  const [refused, setRefused] = useState<Registration>()
  const register = useRegister()
  const lookUp = useLookUpOutcome()
  const markSeen = useMarkSeen()
  const busy = prolongationsUnderway.use() > 0
  // True until a refusal: nothing else can be sent or filled in. A ref, since a second click can come before the first
  // one is rendered, and the state would let it through.
  const underway = useRef(false)

  function settle({ key, registration, at }: Sent, verdict: Verdict) {
    switch (verdict.kind) {
      case 'unknown': {
        const { problem } = verdict
        setSubmission({ phase: 'unknown', key, registration, at, ...(problem && { problem }) })
        return
      }
      case 'refused':
        markSeen({ key, registered: false })
        underway.current = false
        setSubmission({ phase: 'editing' })
        setRefused(registration)
        onRefused(verdict.problem, registration, key)
        return
      case 'registered':
        markSeen({ key, registered: true })
        setSubmission({ phase: 'registered', registration, registered: verdict.registered, key, at })
        onRegistered()
    }
  }

  /** @param before work that comes first; unless it resolves to true, nothing is registered */
  async function send(registration: Registration, before?: () => Promise<boolean>) {
    if (underway.current) return
    underway.current = true
    const key = createIdempotencyKey()
    const sentNow = () => ({ key, registration, at: serverTime().toISOString() })
    if (before) {
      setSubmission({ phase: 'sending', ...sentNow() })
      if (!(await before())) {
        underway.current = false
        setSubmission({ phase: 'editing' })
        return
      }
    }
    const sent = sentNow()
    setSubmission({ phase: 'sending', ...sent })
    settle(sent, verdictOn(await register.mutateAsync(sent)))
  }

  async function check() {
    if (submission.phase !== 'unknown' || lookUp.isPending) return
    const { key, registration } = submission
    settle(submission, verdictOn(await lookUp.mutateAsync({ key, ...registration })))
  }

  /** Ends as registered: the form was reopened, and its card turned out to be this passholder's. */
  function found(registration: FoundRegistered, registered: Registered) {
    setSubmission({ phase: 'registered', registration, registered })
    onRegistered()
  }

  return {
    submission,
    refused,
    /** True while something is sent, or its outcome is unknown: the form stays as it is. */
    isUnderway: () => underway.current || prolongationsUnderway.read() > 0,
    /** True while a prolongation has no answer yet. */
    busy,
    send,
    check,
    found,
    checking: lookUp.isPending,
  }
}
