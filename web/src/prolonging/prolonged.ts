import {
  type Counter,
  type Membership,
  type Passholder,
  type Prolonged,
  prolongEndpoint,
} from '@balie/shared'
import { type QueryClient, queryOptions, skipToken } from '@tanstack/react-query'
import { type ApiResult, callApi } from '../api/client.ts'
import { LOOK_UPS_KEY } from '../api/look-up.ts'
import { serverTime } from '../api/server-time.ts'
import { forgetIdentifications } from '../passholder/identify.ts'
import { passholderQuery } from '../passholder/passholder-query.ts'

/** An order to give a passholder's kansenstatuut a new end date, at a counter. */
export interface ProlongOrder {
  passholder: Passholder
  cardSystemId: string
  /** `YYYY-MM-DD` */
  endDate: string
  counter: Counter
  /** True if it has lapsed or ends soon: see needsProlonging. */
  needed: boolean
}

/** A prolongation that was made while this passholder is on screen. */
export interface Prolongation {
  cardSystemId: string
  endDate: string
  /** By the BFF's clock. */
  at: string
  uitpasNumber: string | undefined
  needed: boolean
}

/** Holds the prolongations of a passholder, which are removed together with their look-ups. */
export function prolongedQuery(uid: string) {
  return queryOptions<readonly Prolongation[]>({
    queryKey: [LOOK_UPS_KEY, prolongEndpoint.path, uid],
    queryFn: skipToken,
    staleTime: Infinity,
  })
}

/**
 * POST /api/prolongations: gives a kansenstatuut a new end date. Once that is confirmed, the passholder on screen gets
 * it too, so that nothing offers it again.
 */
export async function prolong(client: QueryClient, order: ProlongOrder): Promise<ApiResult<Prolonged>> {
  const { passholder, cardSystemId, endDate, counter } = order
  const { uid } = passholder
  const body = { uid, cardSystemId, kansenStatuutEndDate: endDate, balieConsumerKey: counter.consumerKey }
  const result = await callApi({ ...prolongEndpoint, body })
  if (result.kind === 'ok') remember(client, order)
  return result
}

function remember(
  client: QueryClient,
  { passholder, cardSystemId, endDate, counter, needed }: ProlongOrder,
): void {
  const membership = passholder.memberships.find(({ cardSystem }) => cardSystem.id === cardSystemId)
  const made: Prolongation = {
    cardSystemId,
    endDate,
    at: serverTime().toISOString(),
    uitpasNumber: membership?.currentCard?.uitpasNumber,
    needed,
  }
  const { queryKey } = prolongedQuery(passholder.uid)
  client.setQueryData(queryKey, (earlier) => [
    ...(earlier ?? []).filter((one) => one.cardSystemId !== cardSystemId),
    made,
  ])
  const answer: ApiResult<Passholder> = {
    kind: 'ok',
    data: {
      ...passholder,
      memberships: passholder.memberships.map((one) => (one === membership ? withEnd(one, endDate) : one)),
    },
  }
  client.setQueryData(passholderQuery(passholder.uid, counter).queryKey, answer)
  forgetIdentifications(client)
}

function withEnd(membership: Membership, endDate: string): Membership {
  return { ...membership, kansenStatuut: { state: 'active', endDate } }
}
