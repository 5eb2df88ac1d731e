import { type Counter, type Draft, parseCardNumber, type Session } from '@balie/shared'
import { useEffect, useEffectEvent } from 'react'
import { useWatch } from 'react-hook-form'
import type { Finding } from '../passholder/finding.ts'
import { isSessionEndStatus } from '../session/session-state.ts'
import { endDateNeedOf } from './form-schema.ts'
import { focusToDo, nextToDo } from './next-to-do.ts'
import { useDeleteDraft } from './save-draft.ts'
import { useAttempt } from './use-attempt.ts'
import { useDraftKeeping } from './use-draft-keeping.ts'
import { usePassholder } from './use-passholder.ts'
import { useRefusal } from './use-refusal.ts'
import { useRegistrationForm } from './use-registration-form.ts'

interface RegistrationSetup {
  session: Session
  sessionEnded: boolean
  counter: Counter
  start: Draft
}

/** One registration, from an empty form to its outcome. */
export function useRegistration({ session, sessionEnded, counter, start }: RegistrationSetup) {
  const { form, isKnown } = useRegistrationForm({ session, counter, start })
  const person = usePassholder(form, counter)
  const refusal = useRefusal(form)
  const { mutate: forgetDraft } = useDeleteDraft()
  const { attempt, send, check, checking } = useAttempt({
    onRefused: (problem) => {
      // The end of the session has a dialog of its own.
      if (!isSessionEndStatus(problem.status)) refusal.show({ problem })
    },
    onRegistered: () => forgetDraft(),
  })
  useDraftKeeping(form, counter.consumerKey, attempt.phase !== 'registered' && !sessionEnded)

  const [reason, uitpasNumber] = useWatch({ control: form.control, name: ['reason', 'uitpasNumber'] })
  const endDateAsked = endDateNeedOf({ reason, uitpasNumber }, counter) !== 'none'

  function moveOn() {
    const values = form.getValues()
    const endDateRequired = endDateNeedOf(values, counter) === 'required'
    focusToDo(
      nextToDo({
        passholderKnown: isKnown(values.uid),
        reasonChosen: values.reason !== '',
        cardNumberValid: parseCardNumber(values.uitpasNumber) !== undefined,
        endDateMissing: endDateRequired && values.kansenStatuutEndDate === '',
      }),
    )
  }

  // A passholder who came with a link or a draft: the focus is nowhere yet.
  const welcome = useEffectEvent(() => {
    if (document.activeElement === document.body) moveOn()
  })
  const uid = person.passholder?.uid
  useEffect(() => {
    if (uid !== undefined) welcome()
  }, [uid])

  function find(finding: Finding) {
    person.take(finding)
    if (finding.kind === 'passholder') moveOn()
  }

  function register() {
    if (!navigator.onLine) {
      refusal.show({ offline: true })
      return
    }
    void form.handleSubmit(
      (registration) => {
        refusal.hide()
        return send(registration)
      },
      () => refusal.show({}),
    )()
  }

  return {
    form,
    person,
    refusal,
    attempt,
    checking,
    endDateAsked,
    check,
    find,
    moveOn,
    register,
    forgetDraft,
  }
}
