/** A key without a character, which scanners press before or after a code. */
export interface Command {
  at: number
  /** Name of the key: `Enter`, `Tab`, `Ctrl+J`. */
  name: string
}

const NAMED = /^(?:Enter|Tab|Escape|F\d+|Arrow\w+)$/
/** Time before or after a code, in ms, within which such a key belongs to it. */
const BESIDE_MS = 100
const SLOWER_THAN_GAPS = 1.6

/** Returns a key's command, if it is one. */
export function commandOf({
  key,
  code,
  ctrlKey,
  timeStamp: at,
}: Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'timeStamp'>): Command | undefined {
  if (key === 'Enter' && code === 'NumpadEnter') return { at, name: 'NumpadEnter' }
  if (NAMED.test(key)) return { at, name: key }
  return ctrlKey && key.length === 1 ? { at, name: `Ctrl+${key.toUpperCase()}` } : undefined
}

/** Returns the commands right before and right after a code, in order. */
export function commandsAround(
  commands: readonly Command[],
  { from, to, longestGap }: { from: number; to: number; longestGap: number },
): { before: string[]; behind: string[] } {
  const reach = Math.max(BESIDE_MS, longestGap * SLOWER_THAN_GAPS)
  const before: string[] = []
  const behind: string[] = []
  let [first, last] = [from, to]
  for (const { at, name } of commands.toReversed()) {
    if (at > first || first - at > reach) continue
    before.unshift(name)
    first = at
  }
  for (const { at, name } of commands) {
    if (at < last || at - last > reach) continue
    behind.push(name)
    last = at
  }
  return { before, behind }
}
