/** Time for which a nonce is remembered: longer than a timestamp can be valid, before or after now. */
const REMEMBERED_MS = 10 * 60 * 1000

export type Nonces = {
  /** Records a nonce; returns false if it was used before. */
  use(nonce: string, now: Date): boolean
  clear(): void
  readonly size: number
}

/** Remembers nonces. Two generations that are swapped every ten minutes keep it bounded without a scan. */
export function createNonces(): Nonces {
  let current = new Set<string>()
  let previous = new Set<string>()
  let swappedAt = 0
  function swap(now: number): void {
    if (Math.abs(now - swappedAt) < REMEMBERED_MS) return
    // After more than two lifetimes even the younger generation is too old to matter.
    previous = Math.abs(now - swappedAt) < 2 * REMEMBERED_MS ? current : new Set()
    current = new Set()
    swappedAt = now
  }
  return {
    use(nonce, now) {
      swap(now.getTime())
      if (current.has(nonce) || previous.has(nonce)) return false
      current.add(nonce)
      return true
    },
    clear() {
      current.clear()
      previous.clear()
    },
    get size() {
      return current.size + previous.size
    },
  }
}
