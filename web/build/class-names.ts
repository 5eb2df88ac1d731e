import type { Plugin } from 'vite'

const names = new Map<string, string>()

/** Two or three letters for a class: in the first load a long name counts twice, in the sheet and in the script. */
export function shortName(local: string, file: string): string {
  const full = `${file}?${local}`
  const name = names.get(full) ?? `_${names.size.toString(36)}`
  names.set(full, name)
  return name
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
