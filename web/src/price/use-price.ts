import { type Counter, type Passholder, type Problem, voucherNumberSchema } from '@balie/shared'
import { type QueryClient, useQuery } from '@tanstack/react-query'
import { type PricedCard, priceQuery } from './price-query.ts'
import { priceState, voucherProblem } from './price-state.ts'

/** The card whose price a screen shows, and the voucher as far as it has been typed. */
export interface PriceRequest {
  /** Absent until all facts that determine the price are known, and if the card can't be registered anyway. */
  purchase: { uitpasNumber: string; reason: string; passholder: Passholder } | undefined
  counter: Counter
  /** Text of the voucher's field, and whether typing in it is done. */
  voucher: { text: string; settled: boolean }
}

/**
 * Requests the price of the card. Answers are kept by request, so that none is ever shown with another card, reason or
 * voucher. If the voucher doesn't count, returns the price without it. Meant for the component that shows the price, so
 * that an answer doesn't draw the whole form.
 */
export function usePrice(request: PriceRequest) {
  const voucherRefused = useVoucherRefused(request)
  const card = pricedCard(request, voucherRefused)
  const { data, isFetching, refetch } = useQuery(priceQuery(card))
  const state = priceState(request.purchase !== undefined, isFetching ? undefined : data)
  const hasVoucher = card?.voucherNumber !== undefined
  return {
    state,
    voucherRefused,
    voucherType: hasVoucher && state.kind === 'known' ? state.price.voucherType : undefined,
    askAgain: () => void refetch(),
  }
}

/** Returns the reason why the voucher doesn't count, if the service has given one. */
export function useVoucherRefused(request: PriceRequest): Problem | undefined {
  return useQuery({ ...priceQuery(withVoucher(request)), select: voucherProblem }).data
}

/** Returns the price that {@link usePrice} shows, if it is known. */
export function shownPrice(client: QueryClient, request: PriceRequest): string | undefined {
  const refused = voucherProblem(client.getQueryData(priceQuery(withVoucher(request)).queryKey))
  const shown = client.getQueryState(priceQuery(pricedCard(request, refused)).queryKey)
  return shown?.fetchStatus === 'idle' && shown.data?.kind === 'ok' ? shown.data.data.price : undefined
}

/** Returns the card to price: with the voucher unless the service has refused it, and not while it is being typed. */
function pricedCard(request: PriceRequest, voucherRefused: Problem | undefined): PricedCard | undefined {
  const { purchase, counter } = request
  if (voucherOf(request) !== undefined && !voucherRefused) return withVoucher(request)
  return purchase && { ...purchase, counter, voucherNumber: undefined }
}

function withVoucher(request: PriceRequest): PricedCard | undefined {
  const { purchase, counter, voucher } = request
  const voucherNumber = voucherOf(request)
  if (!purchase || voucherNumber === undefined || !voucher.settled) return undefined
  return { ...purchase, counter, voucherNumber }
}

function voucherOf({ voucher }: PriceRequest): string | undefined {
  return voucherNumberSchema.safeParse(voucher.text.trim()).data
}
