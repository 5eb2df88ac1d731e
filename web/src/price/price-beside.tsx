import { Spinner } from '../ui/spinner.tsx'
import type { PriceState } from './price-state.ts'
import { PriceText } from './price-text.tsx'

/** Shows a price in a corner, to compare it with another; a dash if it isn't known. */
export function PriceBeside({ state }: { state: PriceState }) {
  if (state.kind === 'not-asked') return null
  if (state.kind === 'asking') return <Spinner />
  return <PriceText price={state.kind === 'known' ? state.price.price : undefined} />
}
