import * as z from 'zod/mini'
import { IN_MEMORY } from '../store/file-watch.ts'

export const DEFAULT_DATABASE_FILE = './data/balie.sqlite'

/**
 * `DATABASE_FILE`: a path as it is. SQLite would take `file:` for a URI, only a shell expands `~`, and the address of
 * another database, which can hold a password, would be the name of a new file.
 */
export const databaseFile = z._default(
  z.string().check(
    z.refine((path) => !/^(?:~|[a-z][\w+.-]+:)/i.test(path), {
      error: 'must be a path, without ~, file: or another scheme before it (Redis: REDIS_URL)',
    }),
  ),
  DEFAULT_DATABASE_FILE,
)

/** Tells whether the settings name no store that outlives the process. */
export function isInMemory(given: Record<string, string | undefined>): boolean {
  return given['DATABASE_FILE'] === IN_MEMORY && given['REDIS_URL'] === undefined
}
