import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { cruiseSources } from './folder-cycles.ts'

/** The two folders that hold most of the application. */
const BIG = ['bff/src/registrations', 'web/src/registration']

/**
 * Measures the coupling of the big folders: imports between their files, their subfolders and the imports between
 * those, and their factories.
 *
 * @param root the folder of the workspace
 * @returns one line a folder
 */
export async function measureCoupling(root: string): Promise<string[]> {
  const { modules } = await cruiseSources(root)
  return BIG.map((folder) => {
    const inside = (path: string) => path.startsWith(`${folder}/`)
    const files = modules.map(({ source }) => source).filter(inside)
    const imports = modules
      .filter(({ source }) => inside(source))
      .flatMap(({ source, dependencies }) =>
        dependencies.map(({ resolved }) => ({ from: source, to: resolved })),
      )
      .filter(({ to }) => inside(to) && !to.endsWith('.css'))
    const subfolders = new Set(files.map(dirname))
    const between = new Set(
      imports
        .map(({ from, to }) => [dirname(from), dirname(to)] as const)
        .filter(([from, to]) => from !== to)
        .map((pair) => pair.join(' → ')),
    )
    const factories = files.flatMap(
      (file) => readFileSync(join(root, file), 'utf8').match(/^export function create[A-Z]/gm) ?? [],
    )
    return `${folder}: ${files.length} files with ${imports.length} imports of each other, in ${subfolders.size} folders with ${between.size} imports of each other; ${factories.length} factories`
  })
}
