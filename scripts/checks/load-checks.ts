// Checks for size-limit: the size of each load of the page, next to the least for a form with these libraries.
import { readFileSync } from 'node:fs'
import { brotliCompressSync } from 'node:zlib'
import * as z from 'zod/mini'
import { buildWithVite } from '../tools/build-with-vite.ts'

const DIST = 'web/dist'
const FLOOR = 'test-results/floor'

/** JS and CSS of the first load, as a multiple of the floor. */
const FIRST_LOAD_BUDGET = 1.3
/** The same until the form can be filled in, and until every panel of a registration is there: not to grow unseen. */
const FORM_BUDGET = 1.55
const REGISTRATION_BUDGET = 1.7

const manifestSchema = z.record(
  z.string(),
  z.object({
    file: z.string(),
    name: z.optional(z.string()),
    imports: z.optional(z.array(z.string())),
    css: z.optional(z.array(z.string())),
    assets: z.optional(z.array(z.string())),
  }),
)
type Manifest = z.infer<typeof manifestSchema>

interface Check {
  name: string
  path: string[]
  limit?: string
}

/**
 * Builds the floor, and reads which files the built page loads at each stage.
 *
 * @returns checks for size-limit, which compresses with brotli
 * @throws Error if the page isn't built, or the floor can't be built
 */
export async function loadChecks(): Promise<Check[]> {
  const floor = await buildFloor()
  const manifest = readManifest(DIST)
  const first = load(manifest, [chunk(manifest, 'first'), 'src/i18n/locales/nl.po'])
  const form = [...first, ...load(manifest, [chunk(manifest, 'work')])]
  const registration = [
    ...form,
    ...load(manifest, [chunk(manifest, 'parts'), 'src/i18n/locales/later/nl.po']),
  ]
  const font = fontsOf(manifest)
  const floorBytes = floor.reduce((sum, path) => sum + brotliCompressSync(readFileSync(path)).length, 0)
  const times = (factor: number) => `${Math.floor(floorBytes * factor)} B`
  return [
    { name: 'floor: a bare form with the same libraries', path: floor },
    { name: `first load (${FIRST_LOAD_BUDGET} × floor)`, path: first, limit: times(FIRST_LOAD_BUDGET) },
    { name: 'first load with its font', path: [...first, ...font] },
    {
      name: `until the form is there (${FORM_BUDGET} × floor)`,
      path: unique(form),
      limit: times(FORM_BUDGET),
    },
    {
      name: `all of a registration (${REGISTRATION_BUDGET} × floor)`,
      path: unique(registration),
      limit: times(REGISTRATION_BUDGET),
    },
  ]
}

async function buildFloor(): Promise<string[]> {
  const { code, output } = await buildWithVite(['--config', 'test/floor/vite.config.ts', 'test/floor'], 'web')
  if (code !== 0) throw new Error(`The floor could not be built.\n${output}`)
  return load(readManifest(FLOOR), ['index.html'], FLOOR)
}

function readManifest(directory: string): Manifest {
  return manifestSchema.parse(JSON.parse(readFileSync(`${directory}/.vite/manifest.json`, 'utf8')))
}

/** The chunk that vite.config.ts gives this name. */
function chunk(manifest: Manifest, wanted: string): string {
  const found = Object.entries(manifest).find(([, { name }]) => name === wanted)
  if (!found) throw new Error(`The page has no chunk ${wanted}.`)
  return found[0]
}

/** The JS and CSS of entries and of whatever they import at once. */
function load(manifest: Manifest, entries: readonly string[], directory = DIST): string[] {
  const seen = new Set<string>()
  const files = new Set<string>()
  const visit = (name: string) => {
    if (seen.has(name)) return
    seen.add(name)
    const found = manifest[name]
    if (!found) throw new Error(`${directory} has no ${name}: is it built?`)
    for (const file of [found.file, ...(found.css ?? [])]) files.add(`${directory}/${file}`)
    found.imports?.forEach(visit)
  }
  entries.forEach(visit)
  return [...files]
}

function unique(paths: readonly string[]): string[] {
  return [...new Set(paths)]
}

function fontsOf(manifest: Manifest): string[] {
  const files = Object.values(manifest).flatMap(({ file, assets = [] }) => [file, ...assets])
  return [...new Set(files)].filter((file) => file.endsWith('.woff2')).map((file) => `${DIST}/${file}`)
}
