import { resolve } from 'node:path'
import { cruise, type ICruiseOptions, type ICruiseResult } from 'dependency-cruiser'
import config from '../../.dependency-cruiser.mjs'
import type { Violation } from './boundaries.ts'

/** No two folders of the application import each other, directly or in a circle. */
const RULE = {
  name: 'no-folder-cycles',
  severity: 'error',
  scope: 'folder',
  from: {},
  to: { circular: true },
} as const

/**
 * Finds folders that import each other. Ignores tests, which may import anything, and `import()`: the folder that
 * fetches a part at runtime is below it, and the part may import it.
 *
 * @param root the folder of the workspace
 */
export async function findFolderCycles(root: string): Promise<Violation[]> {
  const { summary } = await cruiseSources(root, { validate: true, ruleSet: { forbidden: [RULE] } })
  return summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to }))
}

/** Reads the imports of the application's own sources, without tests and without what is fetched later. */
export async function cruiseSources(root: string, options: ICruiseOptions = {}): Promise<ICruiseResult> {
  const exclude = { path: '(^|/)dist/|[.]test[.]tsx?$', dynamic: true }
  const { output } = await cruise(
    ['shared', 'bff/src', 'web/src'],
    { ...config.options, ...options, exclude, baseDir: resolve(root) },
    { extensions: ['.ts', '.tsx'] },
  )
  if (typeof output === 'string') throw new Error('dependency-cruiser answered with text')
  return output
}
