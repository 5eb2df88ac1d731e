import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { normalizePath, type Plugin } from 'vite'

const WEB = join(import.meta.dirname, '..')

/**
 * All classes and animations, by file. Their order here decides their short names: each build reads the sheets in
 * another order, which alone changed the page's size by up to 100 bytes.
 */
const names = new Set(
  globSync('src/**/*.module.css', { cwd: WEB })
    .map((file) => normalizePath(join(WEB, file)))
    .toSorted()
    .flatMap((file) => namesIn(readFileSync(file, 'utf8')).map((local) => `${file}?${local}`)),
)
const numbers = new Map([...names].map((name, index) => [name, index]))

/**
 * Two or three letters for a class: in the first load a long name counts twice, in the sheet and in the script.
 *
 * @throws Error for a class that isn't in its file
 */
export function shortName(local: string, file: string): string {
  const number = numbers.get(`${file}?${local}`)
  if (number === undefined) throw new Error(`There is no class ${local} in ${file}.`)
  return `_${number.toString(36)}`
}

function namesIn(sheet: string): string[] {
  return sheet.match(/(?<=\.|@keyframes )[a-z][\w-]*/gi) ?? []
}

/** Imports class names one by one instead of in an object, so that no script holds the long names as well. */
export function classNames(): Plugin[] {
  return [
    {
      name: 'class-names',
      enforce: 'pre',
      transform: {
        filter: { id: /\.tsx$/, code: /\.module\.css/ },
        handler: (code) => ({
          code: code.replace(/import (\w+) from ('[^']+\.module\.css')/g, 'import * as $1 from $2'),
          map: null,
        }),
      },
    },
    {
      name: 'class-names-keep-styles',
      // A sheet whose names were all written into the script is still needed.
      transform: {
        order: 'post',
        filter: { id: /\.module\.css$/ },
        handler: (code) => ({ code, map: null, moduleSideEffects: 'no-treeshake' }),
      },
    },
  ]
}
