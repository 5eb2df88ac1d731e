import { type Counter, type Passholder, voucherNumberSchema } from '@balie/shared'
import { useQuery } from '@tanstack/react-query'
import { priceQuery } from './price-query.ts'
import { priceState, voucherProblem } from './price-state.ts'

interface Purchase {
  /** Absent until all facts that determine the price are known, and if the card can't be registered anyway. */
  purchase: { uitpasNumber: string; reason: string; passholder: Passholder } | undefined
  counter: Counter
  /** Text of the voucher's field, and whether typing in it is done. */
  voucher: { text: string; settled: boolean }
}

/**
 * Requests the price of the card. Answers are kept by request, so that none is ever shown with another card, reason or
 * voucher. If the voucher doesn't count, returns the price without it.
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
    /** The reason why the voucher doesn't count. */
    voucherRefused: refused,
    voucherType: counts && state.kind === 'known' ? state.price.voucherType : undefined,
    askAgain: () => void refetch(),
  }
}
