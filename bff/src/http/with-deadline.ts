/**
 * Returns the result of `work`, or of `otherwise` once the deadline passes; the work itself goes on.
 *
 * @param untilMs by performance.now()
 */
export async function withDeadline<Result>(
  work: Promise<Result>,
  untilMs: number,
  otherwise: () => Result,
): Promise<Result> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<Result>((resolve) => {
    timer = setTimeout(() => resolve(otherwise()), Math.max(untilMs - performance.now(), 0))
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}
