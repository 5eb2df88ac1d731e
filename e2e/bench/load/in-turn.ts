/** Creates a function that returns these values in turn, over and over. */
export function inTurn<Value>(values: readonly Value[]): () => Value {
  let index = 0
  return () => {
    const value = values[index++ % values.length]
    if (value === undefined) throw new RangeError('Nothing to take turns')
    return value
  }
}
