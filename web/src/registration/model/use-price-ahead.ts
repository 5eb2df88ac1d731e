import { type Counter, fitForm, type Session, voucherNumberSchema } from '@balie/shared'
import { useQueryClient } from '@tanstack/react-query'
import { priceQuery } from '../../price/price-query.ts'
import { factsOf, type Known } from '../form/form-facts.ts'
import type { FormMethods, FormValues } from '../form/form-values.ts'

interface Setting {
  session: Session
  counter: Counter
  known: (values: FormValues) => Known
}

/**
 * Requests the price of a scanned card in parallel with its look-up, if passholder and reason are certain already: it
 * is most likely the new card. If it isn't, the answer goes unused.
 */
export function usePriceAhead(form: FormMethods, { session, counter, known }: Setting) {
  const client = useQueryClient()
  return (uitpasNumber: string): void => {
    const values = { ...form.getValues(), uitpasNumber }
    const { passholder } = known(values)
    const { reason, obstacles } = fitForm(
      factsOf(values, { session, counter }, { passholder, card: undefined }),
    )
    if (!passholder || reason === undefined || obstacles.length > 0) return
    const voucherNumber = voucherNumberSchema.safeParse(values.voucherNumber.trim()).data
    void client.query(priceQuery({ uitpasNumber, reason, passholder, counter, voucherNumber }))
  }
}
