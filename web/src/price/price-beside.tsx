import { Spinner } from '../ui/spinner.tsx'
import { PriceText } from './price-text.tsx'
import { type PriceRequest, usePrice } from './use-price.ts'

/** Requests a price and shows it in a corner, to compare it with another; a dash if it isn't known. */
export function PriceBeside({ request }: { request: PriceRequest }) {
  const { state } = usePrice(request)
  if (state.kind === 'asking') return <Spinner />
  return <PriceText price={state.kind === 'known' ? state.price.price : undefined} />
}
