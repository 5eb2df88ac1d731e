import { type Stats, statSync } from 'node:fs'

/** Under its path lies no longer what this process has open. */
class FileReplaced extends Error {
  override name = 'FileReplaced'
}

/**
 * Remembers which file lies under a path. One that is deleted or replaced can be written to for as long as it is open,
 * and is gone with the process.
 */
export function createFileWatch(path: string): { mustBeThere: () => void } {
  if (path === ':memory:') return { mustBeThere: () => undefined }
  const opened = statSync(path)
  const isSame = (found: Stats | undefined) => found?.ino === opened.ino && found.dev === opened.dev
  return {
    mustBeThere() {
      if (!isSame(statSync(path, { throwIfNoEntry: false }))) throw new FileReplaced()
    },
  }
}
