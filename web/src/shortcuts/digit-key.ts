const DIGITS = '1234567890'

/**
 * Gives the digit key of a choice: the reasons count from 1, the proposed end dates go on from there.
 *
 * @param position from 1
 * @returns the digit; undefined for a position beyond the ten keys there are
 */
export function digitKey(position: number): string | undefined {
  return DIGITS[position - 1]
}
