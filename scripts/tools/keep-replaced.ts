import { existsSync, globSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod/mini'

/** Longer than any page stays open: sessions end after ten hours. */
const KEEP_DAYS = 3
const DAY_MS = 24 * 3_600_000

const replacedSchema = z.record(z.string(), z.iso.datetime())

/**
 * Keeps the files of builds before this one for a while, since pages that are open still fetch them.
 *
 * @param folder output of the build, which doesn't empty it first
 * @param build when it began, and when it ended
 * @param notes file that records since when each file hasn't belonged to the latest build
 */
export function keepReplaced(folder: string, build: { began: Date; ended: Date }, notes: string): void {
  const before = existsSync(notes) ? replacedSchema.parse(JSON.parse(readFileSync(notes, 'utf8'))) : {}
  const replaced: Record<string, string> = {}
  for (const file of globSync('**/*', { cwd: folder })) {
    const path = join(folder, file)
    const facts = statSync(path)
    if (!facts.isFile() || facts.mtimeMs >= build.began.getTime()) continue
    const since = before[file] ?? build.ended.toISOString()
    if (build.ended.getTime() - Date.parse(since) > KEEP_DAYS * DAY_MS) rmSync(path)
    else replaced[file] = since
  }
  writeFileSync(notes, JSON.stringify(replaced))
}
