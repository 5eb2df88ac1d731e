const UUID = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/

/**
 * Reads an `Idempotency-Key` header: a UUID, bare or quoted. Returns it in lower case; undefined if it isn't a UUID.
 */
export function readIdempotencyKey(header: string | undefined): string | undefined {
  const key = header
    ?.trim()
    .replace(/^"(.*)"$/, '$1')
    .toLowerCase()
  return key !== undefined && UUID.test(key) ? key : undefined
}
