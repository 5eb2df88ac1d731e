import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import config from '../../.dependency-cruiser.mjs'
import { checkBoundaries, type Violation } from './boundaries.ts'
import { findFolderCycles } from './folder-cycles.ts'

/** For each rule a file that breaks it, and the import that does. */
const PLANTED: Record<string, { file: string; imports: string }> = {
  'no-cycles': { file: 'shared/src/egg.ts', imports: './hen.ts' },
  'web-not-bff': { file: 'web/src/peeks.ts', imports: '../../bff/src/app.ts' },
  'bff-not-web': { file: 'bff/src/http/renders.ts', imports: '../../../web/src/main.ts' },
  'shared-only-zod-mini': { file: 'shared/src/reads-files.ts', imports: 'node:fs' },
  'zod-mini-everywhere': { file: 'web/src/heavy.ts', imports: 'zod' },
  'sandbox-stands-alone': { file: 'e2e/sandbox/src/copies.ts', imports: '../../../shared/src/egg.ts' },
  'nothing-runs-on-tests': { file: 'bff/src/http/cheats.ts', imports: '../../../e2e/sandbox/src/index.ts' },
  'upstream-only-in-uitpas': { file: 'bff/src/cards/parses.ts', imports: 'fast-xml-parser' },
  'wire-format-only-in-uitpas': { file: 'bff/src/auth/signs.ts', imports: '../uitpas/oauth/oauth-header.ts' },
  'uitpas-not-http': { file: 'bff/src/uitpas/answers.ts', imports: '../http/renders.ts' },
  'drivers-only-in-store': { file: 'bff/src/session/keeps.ts', imports: 'node:sqlite' },
  'app-is-the-root': { file: 'bff/src/cards/builds.ts', imports: '../app.ts' },
  'declared-packages-only': { file: 'web/src/undeclared.ts', imports: 'left-pad' },
}
const INNOCENT = [
  'bff/src/uitpas/oauth/oauth-header.ts',
  'bff/src/app.ts',
  'web/src/main.ts',
  'e2e/sandbox/src/index.ts',
]

describe('the boundary check', () => {
  const root = mkdtempSync(join(tmpdir(), 'boundaries-'))
  let violations: Violation[]
  beforeAll(async () => {
    for (const file of INNOCENT) plant(file)
    plant('shared/src/hen.ts', './egg.ts')
    for (const { file, imports } of Object.values(PLANTED)) plant(file, imports)
    violations = await checkBoundaries(root)
  })
  afterAll(() => rmSync(root, { recursive: true }))

  function plant(file: string, imports?: string) {
    mkdirSync(dirname(join(root, file)), { recursive: true })
    writeFileSync(join(root, file), imports === undefined ? 'export {}\n' : `import '${imports}'\n`)
  }

  it.each((config.forbidden ?? []).map(({ name }) => name ?? ''))(
    'finds a planted violation of %s',
    (rule) => {
      expect(violations).toContainEqual(expect.objectContaining({ rule, from: PLANTED[rule]?.file }))
    },
  )

  it('fails where it finds no modules', () => {
    expect(violations).toContainEqual({ rule: 'modules-found', from: 'e2e/tests', to: 'nothing' })
  })

  it('has nothing against innocent files', () => {
    expect(violations.filter(({ from }) => INNOCENT.includes(from))).toEqual([])
  })
})

describe('the check of folders', () => {
  const root = mkdtempSync(join(tmpdir(), 'cycles-'))
  afterAll(() => rmSync(root, { recursive: true }))

  function plant(file: string, text: string) {
    mkdirSync(dirname(join(root, file)), { recursive: true })
    writeFileSync(join(root, file), text)
  }

  it('finds two folders that import each other though no two files do, and ignores dynamic imports', async () => {
    plant('shared/src/a.ts', 'export const a = 1\n')
    plant('bff/src/session/reads.ts', "import '../drafts/kept.ts'\n")
    plant('bff/src/drafts/kept.ts', 'export {}\n')
    plant('bff/src/drafts/asks.ts', "import '../session/who.ts'\n")
    plant('bff/src/session/who.ts', 'export {}\n')
    plant('web/src/later/parts.ts', "import '../card/state.ts'\n")
    plant('web/src/card/state.ts', 'export {}\n')
    plant('web/src/card/fetches.ts', "export const parts = () => import('../later/parts.ts')\n")
    const cycles = await findFolderCycles(root)
    expect(cycles.map(({ from, to }) => `${from} ${to}`).toSorted()).toEqual([
      'bff/src/drafts bff/src/session',
      'bff/src/session bff/src/drafts',
    ])
  })
})
