import type { Problem, Registered, Registration } from '@balie/shared'
import { useMutation } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { ApiResult } from '../../api/client.ts'
import { serverTime } from '../../api/server-time.ts'
import { prolongationsUnderway } from '../../prolonging/prolongations-underway.ts'
import { useMarkSeen } from '../../unsettled/use-unsettled.ts'
import { createIdempotencyKey } from './idempotency-key.ts'
import { saysMore, type Verdict, verdictOn } from '../../outcome/verdict.ts'

interface Sent {
  key: string
  registration: Registration
  at: string
  /** The last answer, if the outcome is still unknown. */
  problem?: Problem
}

/** A registration that was found to have succeeded when its form was reopened: without its time, perhaps its reason. */
export type FoundRegistered = Pick<Registration, 'uid' | 'uitpasNumber'> & Partial<Registration>

/** State of the registration on screen. */
export type Submission =
  | { phase: 'editing' }
  | ({ phase: 'sending' } & Sent)
  | ({ phase: 'unknown' } & Sent)
  /** `key`, `at`: of the request, by the BFF's clock; absent if the card was found to be registered already. */
  | {
      phase: 'registered'
      registration: FoundRegistered
      registered: Registered
      key?: string
      at?: string
    }

/** Sends a registration, or looks up its outcome. Comes with the parts that load later, as nothing is sent before. */
type Ask = (sent: Sent) => Promise<ApiResult<Registered>>

interface SubmissionEvents {
  onRefused: (problem: Problem, sent: Registration, key: string) => void
  onRegistered: () => void
}

/** Sends a registration once, and tracks its outcome. */
export function useSubmission({ onRefused, onRegistered }: SubmissionEvents) {
  const [submission, setSubmission] = useState<Submission>({ phase: 'editing' })
  const [refused, setRefused] = useState<Registration>()
  const asking = useMutation({ mutationFn: ({ ask, sent }: { ask: Ask; sent: Sent }) => ask(sent) })
  const markSeen = useMarkSeen()
  const busy = prolongationsUnderway.use() > 0
  // True until a refusal: nothing else can be sent or filled in. A ref, since a second click can come before the first
  // one is rendered, and the state would let it through.
  const underway = useRef(false)

  function settle(sent: Sent, verdict: Verdict) {
    const { key, registration, at } = sent
    switch (verdict.kind) {
      case 'unknown': {
        const { problem } = verdict
        const isNews = problem && saysMore(problem, sent.problem)
        setSubmission({ ...sent, phase: 'unknown', ...(isNews && { problem }) })
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
  async function send(registration: Registration, register: Ask, before?: () => Promise<boolean>) {
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
    settle(sent, verdictOn(await asking.mutateAsync({ ask: register, sent })))
  }

  async function check(lookUp: Ask) {
    if (submission.phase !== 'unknown' || asking.isPending) return
    settle(submission, verdictOn(await asking.mutateAsync({ ask: lookUp, sent: submission })))
  }

  /** For a form that was reopened, and whose card turned out to be this passholder's. */
  function endAsRegistered(registration: FoundRegistered, registered: Registered) {
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
    endAsRegistered,
    checking: asking.isPending,
  }
}
