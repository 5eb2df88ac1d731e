import { resolve } from 'node:path'
import { cruise, type ICruiseResult, type IForbiddenRuleType } from 'dependency-cruiser'
import config from '../../.dependency-cruiser.mjs'

/** Folders in which modules must be found: a run without any would report nothing and look like a success. */
const FOLDERS = ['shared/src', 'bff/src', 'web/src', 'e2e/sandbox/src', 'e2e/tests']

/** The name of a rule, and the import that breaks it. */
export interface Violation {
  rule: string
  from: string
  to: string
}

/**
 * Checks who imports whom.
 *
 * @param root the folder of the workspace
 * @returns every import that breaks a rule, and every folder in which no module was found
 */
export async function checkBoundaries(root: string): Promise<Violation[]> {
  const { output } = await cruise(
    ['shared', 'bff', 'web', 'e2e'],
    { ...config.options, baseDir: resolve(root), validate: true, ruleSet: { forbidden: forbiddenRules() } },
    { extensions: ['.ts', '.tsx', '.mjs', '.js'] },
  )
  if (typeof output === 'string') throw new Error('dependency-cruiser answered with text')
  return [
    ...emptyFolders(output),
    ...output.summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to })),
  ]
}

function forbiddenRules(): IForbiddenRuleType[] {
  return config.forbidden ?? []
}

function emptyFolders({ modules }: ICruiseResult): Violation[] {
  return FOLDERS.filter((folder) => !modules.some(({ source }) => source.startsWith(`${folder}/`))).map(
    (folder) => ({ rule: 'modules-found', from: folder, to: 'nothing' }),
  )
}
