import { type Counter, type Passholder, voucherNumberSchema } from '@balie/shared'
import { useQuery } from '@tanstack/react-query'
import { priceQuery } from './price-query.ts'
import { priceState, voucherProblem } from './price-state.ts'

interface Purchase {
  /** Absent as long as not all is known that a price depends on, or the card can't be registered anyway. */
  purchase: { uitpasNumber: string; reason: string; passholder: Passholder } | undefined
  counter: Counter
  /** What stands in the voucher's field, and whether somebody is still typing it. */
  voucher: { text: string; settled: boolean }
}

/**
 * Asks for the price of the card. Every question has an answer of its own, so that none is ever shown with another card, reason or
 * voucher. With a voucher that doesn't count, the price without it.
 */
export function usePrice({ purchase, counter, voucher }: Purchase) {
  const typed = voucher.text.trim()
  const voucherNumber = voucherNumberSchema.safeParse(typed).data
  const askWith = purchase && voucherNumber !== undefined && voucher.settled
  const withVoucher = useQuery(priceQuery(askWith ? { ...purchase, counter, voucherNumber } : undefined))
  const refused = voucherProblem(withVoucher.data)
  const askWithout = purchase && (voucherNumber === undefined || refused)
  const without = useQuery(
    priceQuery(askWithout ? { ...purchase, counter, voucherNumber: undefined } : undefined),
  )
  const counts = voucherNumber !== undefined && !refused
  const { data, isFetching, refetch } = counts ? withVoucher : without
  const state = priceState(purchase !== undefined, isFetching ? undefined : data)
  return {
    state,
    /** Why the voucher doesn't count. */
    voucherRefused: refused,
    voucherType: counts && state.kind === 'known' ? state.price.voucherType : undefined,
    askAgain: () => void refetch(),
  }
}
