import {
  type Draft,
  parseCardNumber,
  type Passholder,
  type Registered,
  reasonsOf,
  type Registration,
  type PageSession,
} from '@balie/shared'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useEffectEvent } from 'react'
import type { FormMethods } from '../form/form-values.ts'
import { EMPTY } from '../../unsettled/unsettled-list.ts'
import { unsettledQuery } from '../../unsettled/unsettled-query.ts'
import type { FoundRegistered, Submission } from '../submit/use-submission.ts'

interface RegisteredAfterAllProps {
  session: PageSession
  form: FormMethods
  /** The draft that the form opened with. */
  start: Draft
  /** The last submission that was answered as not registered. */
  refused: Registration | undefined
  phase: Submission['phase']
  passholder: Passholder | undefined
  /** The number in the form, well-formed. */
  cardNumber: string | undefined
  onFound: (registration: FoundRegistered, registered: Registered) => void
}

/**
 * Detects that the registration in the form succeeded after all: an answer was lost and the page was opened again, or a
 * look-up came too early. Then the card in the form is this passholder's active card.
 */
export function RegisteredAfterAll(props: RegisteredAfterAllProps) {
  const { session, form, start, refused, phase, passholder, cardNumber, onFound } = props
  const { uid, memberships = [] } = passholder ?? {}
  const isTheirs = memberships.some(
    ({ currentCard }) => currentCard?.status === 'ACTIVE' && currentCard.uitpasNumber === cardNumber,
  )
  const listed = (useQuery(unsettledQuery).data ?? EMPTY).entries.map(({ registration }) => registration)
  const isReopened = [start, refused, ...listed].some(
    (one) => one?.uid === uid && parseCardNumber(one?.uitpasNumber ?? '') === cardNumber,
  )
  const end = useEffectEvent(() => {
    if (uid === undefined || cardNumber === undefined) return
    const { reason } = form.getValues()
    const known = reasonsOf(session.edition).find((one) => one === reason)
    const registered: Registered = {
      outcome: 'registered',
      confirmedBy: 'lookup',
      block: 'not_requested',
      uid,
      uitpasNumber: cardNumber,
    }
    onFound({ uid, uitpasNumber: cardNumber, ...(known && { reason: known }) }, registered)
  })
  const hasEnded = phase === 'editing' && isTheirs && isReopened
  useEffect(() => {
    if (hasEnded) end()
  }, [hasEnded])
  return null
}
