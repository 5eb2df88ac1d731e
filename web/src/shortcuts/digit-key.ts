const DIGITS = '1234567890'

/**
 * Returns the digit key of a choice: the reasons count from 1, the proposed end dates continue from there.
 *
 * @param position from 1
 * @returns the digit; undefined for a position beyond the ten digit keys
 */
export function digitKey(position: number): string | undefined {
  return DIGITS[position - 1]
}
