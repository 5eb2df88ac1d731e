import { type Counter, fitForm, type FormFit, type Passholder, type PageSession } from '@balie/shared'
import { parseCardNumber } from '@balie/shared'
import { useWatch } from 'react-hook-form'
import { useCard } from '../../card/use-card.ts'
import { joiningPurchases } from '../../price/joining-purchases.ts'
import { useVoucherRefused } from '../../price/use-price.ts'
import { useSettledText } from '../../price/use-settled-text.ts'
import { endDateText, factsOf } from '../form/form-facts.ts'
import type { FormMethods } from '../form/form-values.ts'

interface FormFitSetup {
  session: PageSession
  counter: Counter
  passholder: Passholder | undefined
}

/** Derives the facts while the form is filled in: the card, the fitting reasons, the end date, what a price is for. */
export function useFormFit(form: FormMethods, { session, counter, passholder }: FormFitSetup) {
  const { control } = form
  const [uid, reason, voucherNumber, kansenStatuutEndDate, digitalToBlock] = useWatch({
    control,
    name: ['uid', 'reason', 'voucherNumber', 'kansenStatuutEndDate', 'digitalToBlock'],
  })
  // Only a complete number draws the form again: a scanner types faster than a slow PC could.
  const cardNumber = useWatch({ control, name: 'uitpasNumber', compute: readCardNumber })
  const values = {
    uid,
    reason,
    uitpasNumber: cardNumber ?? '',
    voucherNumber,
    kansenStatuutEndDate,
    digitalToBlock,
  }
  const lookUp = useCard(cardNumber, counter)
  const fit = fitForm(factsOf(values, { session, counter }, { passholder, card: lookUp.card }))
  const { settled, settle } = useSettledText(voucherNumber)
  const voucher = { text: voucherNumber, settled }
  // The price itself is requested where it is shown: its answer would draw the whole form.
  const priceRequest = { purchase: purchaseOf(fit, cardNumber, passholder), counter, voucher }
  const voucherRefused = useVoucherRefused(priceRequest)
  return {
    fit,
    cardNumber,
    lookUp,
    priceRequest,
    voucherRefused,
    joiningPurchases: joiningPurchases(fit, { uitpasNumber: cardNumber, passholder }),
    endDate: endDateText(values, fit),
    settleVoucher: settle,
  }
}

/**
 * A text without digits may come from a scanner and be replaced in a moment. After a pause, or on leaving the field, it
 * becomes digits (card-number-field.tsx).
 */
function readCardNumber(text: string): string | undefined {
  return /\d/.test(text) ? parseCardNumber(text) : undefined
}

/** Picks the facts for the price. The card's look-up may still be running: with a certain reason it isn't needed. */
function purchaseOf(
  { reason, obstacles }: FormFit,
  uitpasNumber: string | undefined,
  passholder: Passholder | undefined,
) {
  if (reason === undefined || uitpasNumber === undefined || !passholder || obstacles.length > 0)
    return undefined
  return { uitpasNumber, reason, passholder }
}
