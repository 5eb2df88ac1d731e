import { euroAmountSchema, present, type Price, type PriceQuestion } from '@balie/shared'
import * as z from 'zod/mini'
import { type Answer, readAnswer } from '../answer.ts'
import { presentParameters, type UitpasCaller } from '../caller.ts'
import type { EmployeeToken } from '../oauth/employee-token.ts'
import { toEuroAmount } from '../xml/euro-xml.ts'
import { xmlElement, xmlRequiredText, xmlText } from '../xml/xml.ts'

/** An age in whole years, perhaps with decimals; any other value is absent. */
const ageXml = z.pipe(
  xmlText,
  z.transform((text) => (text !== undefined && /^\d{1,3}(?:\.0+)?$/.test(text) ? Number(text) : undefined)),
)

const priceXml = z.object({
  price: z.pipe(xmlRequiredText, z.pipe(z.transform(toEuroAmount), euroAmountSchema)),
  // The content of these is undocumented: an unknown shape loses the detail, not the price.
  ageRange: z.catch(xmlElement(z.object({ ageFrom: ageXml, ageTo: ageXml })), undefined),
  voucherType: z.catch(xmlElement(z.object({ name: xmlText, prefix: xmlText })), undefined),
})

const answerXml = z.object({ response: z.object({ uitpasPrice: priceXml }) })

/**
 * GET uitpas/price (service.md §4.7): reads the price of this card for this passholder, in euros with two decimals.
 * Absent parameters are left out.
 *
 * @returns `open` if the answer doesn't hold exactly one amount
 */
export async function price(
  call: UitpasCaller,
  token: EmployeeToken,
  question: PriceQuestion,
): Promise<Answer<Price>> {
  const { reason, uitpasNumber, balieConsumerKey, dateOfBirth, postalCode, voucherNumber } = question
  const exchange = await call({
    name: 'price',
    method: 'GET',
    path: 'uitpas/price',
    query: presentParameters({
      reason,
      uitpasNumber,
      balieConsumerKey,
      dateOfBirth,
      postalCode,
      voucherNumber,
    }),
    token,
  })
  return readAnswer(exchange, (xml) => {
    const { data } = answerXml.safeParse(xml)
    return data && toPrice(data.response.uitpasPrice)
  })
}

function toPrice({ price: amount, ageRange, voucherType }: z.infer<typeof priceXml>): Price {
  const { ageFrom: from, ageTo: to } = ageRange ?? {}
  const { name, prefix } = voucherType ?? {}
  return present({
    price: amount,
    voucherType: name === undefined ? undefined : present({ name, prefix }),
    ageRange: (from ?? to) === undefined ? undefined : present({ from, to }),
  })
}
