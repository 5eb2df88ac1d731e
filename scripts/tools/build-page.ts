import { createHash } from 'node:crypto'
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildWithVite } from './build-with-vite.ts'
import { keepReplaced } from './keep-replaced.ts'

const ASSETS = 'web/dist/assets'
/** Not served, as its name begins with a dot. */
const REPLACED = 'web/dist/.replaced.json'
const STAMP = 'web/dist/.built-from'
const SOURCES = ['web/{src,build,public}/**/*', 'web/*.{ts,html,json}', 'shared/src/**/*', 'pnpm-lock.yaml']

/**
 * Builds the page, unless the present build is of the very same sources.
 *
 * @throws Error with the builder's output when it fails
 */
export async function buildPage(): Promise<void> {
  const wanted = fingerprint()
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted) return
  process.stderr.write('Building the page…\n')
  const began = new Date()
  const { code, output } = await buildWithVite([], 'web')
  if (code !== 0) throw new Error(`The page could not be built.\n${output}`)
  keepReplaced(ASSETS, { began, ended: new Date() }, REPLACED)
  writeFileSync(STAMP, wanted)
}

/** Builds the page for a command, which ends with what the builder says if that fails. */
export async function buildPageOrEnd(): Promise<void> {
  try {
    await buildPage()
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    process.exit(1)
  }
}

function fingerprint(): string {
  const hash = createHash('sha256')
  const files = globSync(SOURCES, { withFileTypes: true }).filter((entry) => entry.isFile())
  for (const path of files.map((entry) => join(entry.parentPath, entry.name)).sort()) {
    hash.update(path).update(readFileSync(path))
  }
  return hash.digest('hex')
}
