import { statfsSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { DEFAULT_DATABASE_FILE, isInMemory } from './database-file.ts'

/** File systems that don't keep a database, or break its locks, by the number that Linux gives them (statfs(2)). */
const UNFIT: ReadonlyMap<number, string> = new Map([
  [0x01_02_19_94, 'lies in memory (tmpfs), which a restart of the machine empties: put it on a disk'],
  [0x79_4c_76_30, 'lies in the container itself, and is gone with it: put it on a volume'],
  ...[0x69_69, 0x51_7b, 0xfe_53_4d_42, 0xff_53_4d_42, 0x00_c3_64_00].map(
    (type) =>
      [
        type,
        'lies on a network drive (NFS, SMB or Ceph), where its locks do not hold: put it on a local disk, or set REDIS_URL for several machines',
      ] as const,
  ),
])

/**
 * Warns of a place in which the database doesn't keep what it promises, although everything works there.
 *
 * @param given the settings that are set
 * @param typeOf returns the type of the file system that holds a path; throws if there is no such path
 */
export function databaseWarnings(
  given: Record<string, string | undefined>,
  typeOf = (path: string) => statfsSync(path).type,
): string[] {
  if (given['REDIS_URL'] !== undefined || isInMemory(given)) return []
  const type = typeOfNearest(resolve(given['DATABASE_FILE'] ?? DEFAULT_DATABASE_FILE), typeOf)
  const words = UNFIT.get(type ?? 0)
  return words === undefined ? [] : [`DATABASE_FILE ${words}`]
}

/** Returns the type for the path itself, or for the nearest folder above it that exists. */
function typeOfNearest(path: string, typeOf: (path: string) => number): number | undefined {
  try {
    return typeOf(path)
  } catch {
    const folder = dirname(path)
    return folder === path ? undefined : typeOfNearest(folder, typeOf)
  }
}
