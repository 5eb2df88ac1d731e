import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A folder for databases and logs, removed when this process ends. */
export const SCRATCH = mkdtempSync(join(tmpdir(), 'balie-bench-'))
process.once('exit', () => rmSync(SCRATCH, { recursive: true, force: true, maxRetries: 10 }))
