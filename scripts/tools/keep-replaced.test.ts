import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { keepReplaced } from './keep-replaced.ts'

const root = mkdtempSync(join(tmpdir(), 'replaced-'))
const assets = join(root, 'assets')
afterAll(() => rmSync(root, { recursive: true }))

/** A build on a day of 2026: writes one file, and leaves the others. */
function build(file: string, day: string): string[] {
  const began = new Date(`2026-${day}T10:00:00Z`)
  const ended = new Date(`2026-${day}T10:00:05Z`)
  mkdirSync(assets, { recursive: true })
  writeFileSync(join(assets, file), file)
  utimesSync(join(assets, file), ended, ended)
  keepReplaced(assets, { began, ended }, join(root, '.replaced.json'))
  return readdirSync(assets).sort()
}

test('files of an earlier build stay for three days from the build that replaced them', () => {
  expect(build('app-1.js', '01-01')).toEqual(['app-1.js'])
  // However old they are: pages that are still open may use them.
  expect(build('app-2.js', '03-01')).toEqual(['app-1.js', 'app-2.js'])
  expect(build('app-3.js', '03-03')).toEqual(['app-1.js', 'app-2.js', 'app-3.js'])
  expect(build('app-4.js', '03-05')).toEqual(['app-2.js', 'app-3.js', 'app-4.js'])
  // A file that a build brings back belongs to the latest build again.
  expect(build('app-2.js', '03-05')).toContain('app-2.js')
  expect(build('app-5.js', '03-07')).toContain('app-2.js')
})
