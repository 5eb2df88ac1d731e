/** The fence of a write: conditions under which it may leave, set by the code that recorded it ahead. */
export interface Departure {
  /** Called right before the first byte is written to an open connection: the last moment to stop. */
  mayLeave: () => boolean
  /** Start of the call's deadline, by performance.now(). */
  since: number
}
