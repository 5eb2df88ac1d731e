import { type Stats, statSync } from 'node:fs'

/** The path no longer leads to the file that this process has open. */
class FileReplaced extends Error {
  override name = 'FileReplaced'
}

/**
 * Remembers which file a path leads to. A deleted or replaced file can still be written to while it is open, but is
 * lost when the process ends.
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
