/**
 * Returns the median; for an even number of values the mean of the middle two.
 *
 * @throws RangeError if there is no value
 */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const upper = sorted[Math.floor(sorted.length / 2)]
  const lower = sorted[Math.ceil(sorted.length / 2) - 1]
  if (upper === undefined || lower === undefined) throw new RangeError('The median of nothing')
  return (lower + upper) / 2
}

/**
 * Returns the median of the ratios of two series, round by round, since anything that slowed the machine in a round
 * slowed both.
 *
 * @param values and `references` have a value for each round
 */
export function medianRatio(values: readonly number[], references: readonly number[]): number {
  return median(values.map((value, round) => value / (references[round] ?? Number.NaN)))
}
