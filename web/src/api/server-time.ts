let aheadMs = 0

/** Learns the BFF's time from the `Date` of an answer: clocks of desk PCs are wrong by days. */
export function learnServerTime(date: string | null): void {
  const told = date === null ? Number.NaN : Date.parse(date)
  if (!Number.isNaN(told)) aheadMs = told - Date.now()
}

/** Returns the current time by the BFF's clock, to the second. */
export function serverTime(): Date {
  return new Date(Date.now() + aheadMs)
}
