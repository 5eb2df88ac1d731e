import { allEndpoints, type Identification, type NotesPurpose } from '@balie/shared'
import { Router } from 'express'
import type { CardSystems } from '../cards/card-systems.ts'
import { foundCard } from '../cards/found-card.ts'
import type { LookUpRoute } from '../counters/look-up-route.ts'
import { MAY_NOT_GRANT, MAY_NOT_REGISTER } from '../counters/missing-rights.ts'
import type { Answer, FailedAnswer } from '../uitpas/answer.ts'
import type { KnownCounter } from '../uitpas/calls/balie-list.ts'
import type { UitpasCaller } from '../uitpas/caller.ts'
import { passholderByUid, passholderNotes } from '../uitpas/calls/passholder-by-uid.ts'
import { type Retrieved, retrieve } from '../uitpas/calls/retrieve.ts'

/**
 * `POST /api/identifications` and `POST /api/passholders`: look up a number or a uid. `POST /api/passholder-notes`:
 * returns the notes about a passholder, to a counter with the right that their purpose needs.
 */
export function passholderRoutes(
  lookUpRoute: LookUpRoute,
  call: UitpasCaller,
  cardSystems: CardSystems,
): Router {
  const { identify, passholder, passholderNotes: notes } = allEndpoints
  return Router()
    .post(
      identify.path,
      lookUpRoute({
        schema: identify.request,
        async lookUp(token, body, counter) {
          const answer = await retrieve(call, token, body)
          if (answer.kind === 'ok') cardSystems.note(answer.value.card)
          return identified(answer, counter)
        },
      }),
    )
    .post(
      passholder.path,
      lookUpRoute({
        schema: passholder.request,
        async lookUp(token, body) {
          const answer = await passholderByUid(call, token, body)
          // The page would show one person and register a card for another.
          return answer.kind === 'ok' && answer.value.uid !== body.uid ? OTHER_PASSHOLDER : answer
        },
      }),
    )
    .post(
      notes.path,
      lookUpRoute({
        schema: notes.request,
        lookUp: async (token, body, counter) =>
          missingRight(counter, body.purpose) ?? passholderNotes(call, token, body),
      }),
    )
}

const OTHER_PASSHOLDER = { kind: 'open', cause: 'another passholder' } as const

/** Refuses the notes to a counter without the right: granting takes that right, ending takes the right to register. */
function missingRight({ cardSystems }: KnownCounter, purpose: NotesPurpose): FailedAnswer | undefined {
  if (purpose === 'grant') {
    return cardSystems.some(({ mayGrantKansenstatuut }) => mayGrantKansenstatuut) ? undefined : MAY_NOT_GRANT
  }
  return cardSystems.some(({ mayRegister }) => mayRegister) ? undefined : MAY_NOT_REGISTER
}

/** Makes the answer to the page; a card in it is as in `POST /api/cards`, so that it needn't be requested again. */
function identified(answer: Answer<Retrieved>, counter: KnownCounter): Answer<Identification> {
  if (answer.kind !== 'ok') return answer
  const { card, ...retrieved } = answer.value
  const value = { ...retrieved, ...(card && { card: foundCard(card, retrieved, counter) }) }
  return { kind: 'ok', value }
}
