import {
  type Counter,
  type Draft,
  endpoints,
  type Finding,
  fitForm,
  parseCardNumber,
  present,
  type Problem,
  type PageSession,
} from '@balie/shared'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { LOOK_UPS_KEY } from '../../api/look-up.ts'
import { laterQuery } from '../../loading/later-query.ts'
import { prolongingPart } from '../../prolonging/prolonging-part.ts'
import { focusQuestion } from '../../prolonging/prolong-question-id.ts'
import { useSearch } from '../../passholder/use-search.ts'
import { shownPrice } from '../../price/use-price.ts'
import { sessionEndIn } from '../../session/session-state.ts'
import { endDateText, factsOf } from '../form/form-facts.ts'
import { keptSearch } from '../form/kept-search.ts'
import { focusToDo, nextToDo } from '../form/next-to-do.ts'
import { useDeleteDraft } from '../draft/save-draft.ts'
import { numberToBlock, oldCardPlan } from '../form/old-card-plan.ts'
import { useSubmission } from '../submit/use-submission.ts'
import { useDraftKeeping } from '../draft/use-draft-keeping.ts'
import { mergeErrors, useFieldErrors } from './use-field-errors.ts'
import { useFormFit } from './use-form-fit.ts'
import { useMovingOn } from './use-moving-on.ts'
import { usePricePrefetch } from './use-price-prefetch.ts'
import { useObstacles } from './use-obstacles.ts'
import { useOldCardNews } from './use-old-card-news.ts'
import { usePassholder } from './use-passholder.ts'
import { useRefusal } from './use-refusal.ts'
import { useRegistrationForm } from './use-registration-form.ts'

interface RegistrationSetup {
  session: PageSession
  sessionEnded: boolean
  counter: Counter
  start: Draft
}

export type RegistrationModel = ReturnType<typeof useRegistration>

/** Runs one registration, from an empty form to its outcome. */
export function useRegistration({ session, sessionEnded, counter, start }: RegistrationSetup) {
  const client = useQueryClient()
  const { form, known } = useRegistrationForm({ session, counter, start })
  const person = usePassholder(form, counter)
  const prefetchPrice = usePricePrefetch(form, { session, counter, known })
  const search = useSearch(counter.consumerKey, keptSearch(form))
  const formFit = useFormFit(form, { session, counter, passholder: person.passholder })
  const { prolonging, onlyReason } = formFit.fit
  const [insistedFor, insistFor] = useState<string>()
  const uid = person.passholder?.uid
  /** The card system in which prolonging may be enough, until the employee has said that it isn't. */
  const prolongInstead =
    prolonging?.when === 'instead' && insistedFor !== uid ? prolonging.cardSystemId : undefined
  const obstacles = useObstacles(formFit.fit, formFit.voucherRefused)
  const errors = mergeErrors(useFieldErrors(form), obstacles)
  const refusal = useRefusal(form, errors)
  const forgetDraft = useDeleteDraft()
  const learnOfOldCard = useOldCardNews()
  const { submission, refused, isUnderway, busy, send, check, endAsRegistered, checking } = useSubmission({
    onRefused: (problem, sent, endedKey) => {
      learnOfOldCard(sent, problem)
      // The end of the session has a dialog of its own.
      if (sessionEndIn(problem)) return
      invalidateRefused(problem)
      refusal.show({ problem, endedKey })
    },
    onRegistered: () => forgetDraft(),
  })
  const oldCard = oldCardPlan(session, formFit)
  const keepDraft = useDraftKeeping(
    form,
    { balieConsumerKey: counter.consumerKey, returnUrl: start.returnUrl },
    submission.phase !== 'registered' && !sessionEnded,
  )

  /** Invalidates the facts about a card or voucher that the service has refused. */
  function invalidateRefused({ field }: Problem) {
    const looked = { uitpasNumber: endpoints.card.path, voucherNumber: endpoints.price.path }
    if (field !== 'uitpasNumber' && field !== 'voucherNumber') return
    void client.invalidateQueries({ queryKey: [LOOK_UPS_KEY, looked[field]] })
  }

  function moveOn() {
    const values = form.getValues()
    const lookedUp = known(values)
    // Computed afresh: the screen may be a moment behind.
    const fit = fitForm(factsOf(values, { session, counter }, lookedUp))
    focusToDo(
      nextToDo({
        passholderKnown: lookedUp.passholder !== undefined,
        cardNumberValid: parseCardNumber(values.uitpasNumber) !== undefined && fit.cardFit?.fits !== false,
        reasonChosen: fit.reason !== undefined,
        endDateMissing: fit.endDateNeed === 'required' && endDateText(values, fit) === '',
      }),
    )
  }

  useMovingOn(moveOn, { uid, onlyReason })

  function changePassholder() {
    if (isUnderway()) return
    person.change()
    search.type('')
  }

  function take(finding: Finding) {
    person.take(finding)
    prefetchPrice(form.getValues('uitpasNumber'))
  }

  function takeAndMoveOn(finding: Finding) {
    take(finding)
    if (finding.kind === 'passholder') moveOn()
  }

  async function register() {
    if (oldCard.kind === 'wait' || isUnderway()) return
    if (!navigator.onLine) {
      refusal.show({ offline: true })
      return
    }
    await form.handleSubmit(
      async (registration) => {
        if (obstacles.length > 0) {
          refusal.show({})
          return
        }
        // The card to block must be the one that the button named when it was pressed: a block is irreversible.
        if (registration.blockUitpasNumber !== numberToBlock(session, formFit.fit)) return
        // No new card is sold before the employee was asked whether prolonging is enough.
        if (prolongInstead !== undefined) {
          // The form shows that it failed (prolong-instead.tsx); the next press fetches it again.
          if (await client.query(prolongingPart).catch(() => undefined)) focusQuestion()
          return
        }
        // Nothing is sent before the screen can show its outcome (later-failure.tsx tells why it can't). A press then waits
        // for nothing: by the time that it could be sent, the form may be another.
        const parts = client.getQueryData(laterQuery.queryKey)
        if (!parts) return
        refusal.hide()
        // The page may be gone before the answer arrives.
        keepDraft()
        const before = parts.prolongingBefore(client, {
          ...{ prolonging, registration, passholder: person.passholder, counter },
          onFailed: refusal.show,
        })
        // For the list of the day.
        const shown = present({ shownPrice: shownPrice(client, formFit.priceRequest) })
        await send({ ...registration, ...shown }, parts.register, before)
      },
      () => refusal.show({}),
    )()
  }

  return {
    form,
    sessionEnded,
    person,
    search,
    formFit,
    oldCard,
    errors,
    obstacles,
    refusal,
    submission,
    busy,
    refused,
    endAsRegistered,
    isUnderway,
    checking,
    check,
    prolongInstead,
    insistOnNewCard: () => {
      insistFor(uid)
      moveOn()
    },
    takeAndMoveOn,
    changePassholder,
    prefetchPrice,
    take,
    moveOn,
    register: () => void register(),
    forgetDraft,
  }
}
