import { type Counter, fitForm, parseCardNumber, type PageSession, voucherNumberSchema } from '@balie/shared'
import { useQueryClient } from '@tanstack/react-query'
import { ask } from '../../api/look-up.ts'
import { priceQuery } from '../../price/price-query.ts'
import { factsOf, type LookUpResults } from '../form/form-facts.ts'
import type { FormMethods, FormValues } from '../form/form-values.ts'

interface PricePrefetchSetup {
  session: PageSession
  counter: Counter
  known: (values: FormValues) => LookUpResults
}

/**
 * Prefetches the price of a card before the screen is drawn for it, if passholder and reason are certain: in parallel with
 * the look-up of a scanned card, which is most likely the new one, and again once its answer is there. If it isn't the
 * new card, the answer goes unused.
 */
export function usePricePrefetch(form: FormMethods, { session, counter, known }: PricePrefetchSetup) {
  const client = useQueryClient()
  return (cardText: string): void => {
    const uitpasNumber = parseCardNumber(cardText)
    if (uitpasNumber === undefined) return
    const values = { ...form.getValues(), uitpasNumber }
    const lookedUp = known(values)
    const { reason, obstacles } = fitForm(factsOf(values, { session, counter }, lookedUp))
    const { passholder } = lookedUp
    if (!passholder || reason === undefined || obstacles.length > 0) return
    const voucherNumber = voucherNumberSchema.safeParse(values.voucherNumber.trim()).data
    void ask(client, priceQuery({ uitpasNumber, reason, passholder, counter, voucherNumber }))
  }
}
