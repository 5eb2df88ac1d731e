import { describe, expect, it } from 'vitest'
import { databaseWarnings } from './database-place.ts'

const [TMPFS, OVERLAY, EXT4] = [0x01_02_19_94, 0x79_4c_76_30, 0xef53]
const DISK = '/var/lib'

/** A machine on which `/var/lib` is of this type, and nothing lies in it yet. */
const machine = (type: number) => (path: string) => {
  if (path === DISK) return type
  if (path === '/') return EXT4
  throw new Error('ENOENT')
}
const warnings = (type: number, more: Record<string, string> = {}) =>
  databaseWarnings({ DATABASE_FILE: `${DISK}/balie/balie.sqlite`, ...more }, machine(type))

describe('the place of the database', () => {
  it.each([
    ['memory', TMPFS, /^DATABASE_FILE lies in memory .+ put it on a disk$/],
    ['the container', OVERLAY, /^DATABASE_FILE lies in the container itself.+ volume$/],
    ['NFS', 0x69_69, /^DATABASE_FILE lies on a network drive.+REDIS_URL/],
    ['SMB', 0xfe_53_4d_42, /^DATABASE_FILE lies on a network drive/],
  ])('is named where it doesn’t keep it: %s', (_, type, words) => {
    expect(warnings(type)).toEqual([expect.stringMatching(words)])
  })

  it('is fine on a disk, and does not matter where there is no file', () => {
    expect(warnings(EXT4)).toEqual([])
    expect(warnings(TMPFS, { REDIS_URL: 'redis://localhost' })).toEqual([])
    expect(warnings(TMPFS, { DATABASE_FILE: ':memory:' })).toEqual([])
    expect(databaseWarnings({ DATABASE_FILE: '/elsewhere/balie.sqlite' }, machine(TMPFS))).toEqual([])
  })

  it('is read from this machine, also for a file that isn’t there yet', () => {
    // Linux keeps /dev/shm in memory.
    expect(databaseWarnings({ DATABASE_FILE: '/dev/shm/none/balie.sqlite' })).toEqual([
      expect.stringContaining('tmpfs'),
    ])
  })
})
