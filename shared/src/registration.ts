import * as z from 'zod/mini'
import { calendarDateSchema } from './calendar-date.ts'
import { cardNumberSchema } from './card-number.ts'
import { emptyIsAbsent } from './empty-is-absent.ts'
import { endDateProblem } from './end-date.ts'
import { euroAmountSchema } from './euro-amount.ts'
import type { Edition } from './editions.ts'
import { reasonSchema } from './reasons.ts'
import { readTypedVoucher } from './typed-number.ts'

const VOUCHER_MAX_LENGTH = 40
const END_DATE_NEEDS = ['undefined', 'reason', 'kansenStatuutEndDate']

/** A passholder's uid: opaque, but never anything that could change the meaning of a path. */
export const uidSchema = z
  .string({ error: 'REQUIRED' })
  .check(
    z.trim(),
    z.minLength(1, { error: 'REQUIRED', abort: true }),
    z.regex(/^[\w|-][\w.|-]{0,127}$/, { error: 'UID_INVALID' }),
  )

/** A counter's consumer key: an opaque string, compared as it is (service.md §5). */
export const consumerKeySchema = z
  .string({ error: 'COUNTER_REQUIRED' })
  .check(z.minLength(1, { error: 'COUNTER_REQUIRED' }), z.maxLength(128, { error: 'COUNTER_REQUIRED' }))

/** A voucher number: any short visible text, since its form isn't documented (service.md §5). */
export const voucherNumberSchema = z
  .string({ error: 'VOUCHER_INVALID' })
  .check(
    z.overwrite(readTypedVoucher),
    z.maxLength(VOUCHER_MAX_LENGTH, { error: 'VOUCHER_INVALID' }),
    z.regex(/^[\p{L}\p{N}\p{P}\p{S} ]+$/u, { error: 'VOUCHER_INVALID' }),
  )

/**
 * Makes the schema of a registration's body, for the form and for the BFF: the parameters of new-card.md §1 under their
 * own names, and three of ours: `blockUitpasNumber`, the passholder's present card, to be blocked first;
 * `blockDigitalCard`, true if that was confirmed for a digital card; and `shownPrice`, the price on screen, for the
 * list of the day. An optional field that is empty is absent in the result. Issues carry a FieldProblem as message.
 *
 * @param rules.today today in Europe/Brussels (`YYYY-MM-DD`), as the BFF says
 * @param rules.edition which six reasons there are
 */
export function registrationSchema(rules: { today: string; edition: Edition }) {
  return z
    .object({
      uid: uidSchema,
      reason: reasonSchema(rules.edition),
      uitpasNumber: cardNumberSchema,
      voucherNumber: emptyIsAbsent(voucherNumberSchema),
      kansenStatuutEndDate: emptyIsAbsent(calendarDateSchema),
      balieConsumerKey: consumerKeySchema,
      blockUitpasNumber: emptyIsAbsent(cardNumberSchema),
      blockDigitalCard: z.optional(z.boolean()),
      shownPrice: emptyIsAbsent(euroAmountSchema),
    })
    .check(
      z.refine((body) => body.blockUitpasNumber !== body.uitpasNumber, {
        error: 'OLD_CARD_IS_NEW_CARD',
        path: ['blockUitpasNumber'],
      }),
      z.superRefine(
        (body, context) => {
          const problem = endDateProblem({
            today: rules.today,
            reason: body.reason,
            endDate: body.kansenStatuutEndDate,
          })
          if (problem) context.addIssue({ code: 'custom', path: ['kansenStatuutEndDate'], message: problem })
        },
        // Checked even while other fields are wrong, so that a person sees all problems at once; but not on top of a
        // date that could not be read.
        { when: ({ issues }) => !issues.some(({ path }) => END_DATE_NEEDS.includes(String(path?.[0]))) },
      ),
    )
}

export type Registration = z.infer<ReturnType<typeof registrationSchema>>
