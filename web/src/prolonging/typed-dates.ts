import { type Draft, DRAFT_TEXT_MAX_LENGTH, type Passholder } from '@balie/shared'

type KeptDate = NonNullable<Draft['prolonging']>[number]

/** Where typed dates are kept, each for one passholder and card system. */
export interface KeptDates {
  read: () => readonly KeptDate[]
  write: (dates: KeptDate[]) => void
}

/** The dates typed for a passholder, by card system. */
export interface TypedDates {
  of: (cardSystemId: string) => string | undefined
  /** Keeps a date as typed; undefined to forget it. */
  type: (cardSystemId: string, endDate: string | undefined) => void
}

/** Returns the dates typed for this passholder alone. */
export function typedDates({ read, write }: KeptDates, { uid }: Passholder): TypedDates {
  const typed = () => read().filter((one) => one.uid === uid)
  return {
    of: (system) => typed().find(({ cardSystemId }) => cardSystemId === system)?.endDate,
    type(system, endDate) {
      const others = typed().filter(({ cardSystemId }) => cardSystemId !== system)
      const kept = endDate?.slice(0, DRAFT_TEXT_MAX_LENGTH)
      write(kept === undefined ? others : [...others, { uid, cardSystemId: system, endDate: kept }])
    },
  }
}
