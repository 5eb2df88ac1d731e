/** The dates typed for a passholder, by card system. */
export interface TypedDates {
  of: (cardSystemId: string) => string | undefined
  /** Keeps a date as typed; undefined to forget it. */
  type: (cardSystemId: string, endDate: string | undefined) => void
}
