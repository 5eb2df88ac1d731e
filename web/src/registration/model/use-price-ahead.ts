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
 * Asks the price of a card beside the question what it is, where passholder and reason are certain already: most likely
 * it is the new card. Should it turn out otherwise, nobody looks at the answer.
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
