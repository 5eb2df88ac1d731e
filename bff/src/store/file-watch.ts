import { type Stats, statSync } from 'node:fs'

/** SQLite's path for a database in memory: for a trial, since the end of the process loses everything. */
export const IN_MEMORY = ':memory:'

/** The path no longer leads to the file that this process has open. */
class FileReplaced extends Error {
  override name = 'FileReplaced'
}

/**
 * Remembers which files a database's path leads to: itself, its log (`-wal`), which holds what isn't in it yet, and the
 * index of that (`-shm`), which holds SQLite's locks. A deleted or replaced one can still be written to while it is
 * open, but other processes don't see that, and it is lost when this one ends.
 */
export function createFileWatch(path: string): { mustBeThere: () => void } {
  if (path === IN_MEMORY) return { mustBeThere: () => undefined }
  const look = (name: string) => statSync(name, { throwIfNoEntry: false })
  const opened = [path, `${path}-wal`, `${path}-shm`].map((name) => ({ name, stats: look(name) }))
  const isSame = (found: Stats | undefined, stats: Stats) =>
    found?.ino === stats.ino && found.dev === stats.dev
  return {
    mustBeThere() {
      if (opened.some(({ name, stats }) => stats && !isSame(look(name), stats))) throw new FileReplaced()
    },
  }
}
