import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { checkBoundaries } from '../checks/boundaries.ts'
import { findFolderCycles } from '../checks/folder-cycles.ts'
import { measureCoupling } from '../checks/coupling.ts'
import { readBrowserReport } from './browser-report.ts'
import { buildPage } from './build-page.ts'
import { run } from './run.ts'

const REPORTS = 'test-results'
/** Including the part after the storm, chaos takes less than a minute. */
const CHAOS_SECONDS = '16'
/** Duration of the fuzz test unless another is set; on its own it takes a few seconds. */
const FUZZ_SECONDS = '60'
/** The exit code of a drill that this machine does not allow. */
const SKIPPED = 77
const TYPESCRIPT_PROJECTS = ['.', 'shared', 'bff', 'web', 'e2e/sandbox', 'e2e']

/** Result of a step of the tests, and its output if something failed. */
export interface StepResult {
  passed: number
  failed: number
  /** Tests that this machine does not allow. */
  skipped?: number
  output: string
}

export interface CheckStep {
  name: string
  run: () => Promise<StepResult>
}

/** Takes about as long as all other static checks together. */
export const lintSteps: CheckStep[] = [program('lint', 'eslint', ['--max-warnings', '0', '.'])]

/** Everything else that can be said without running the application. */
export const staticSteps: CheckStep[] = [
  program('format', 'prettier', ['--check', '--log-level', 'warn', '.']),
  ...TYPESCRIPT_PROJECTS.map((project) => program(`types ${project}`, 'tsc', ['-p', project])),
  { name: 'boundaries', run: boundaries },
  program('unused code', 'knip', ['--no-progress']),
]

/** Unit and integration tests: the real BFF, the sandbox, both stores. */
export const unitSteps: CheckStep[] = [{ name: 'unit and integration tests', run: unitTests }]

/** The page as it is served, and several instances that are restarted and killed: they wait more than they work. */
export const builtSteps: CheckStep[] = [
  { name: 'build', run: build },
  { name: 'what the page loads', run: loads },
  { name: 'rolling restart', run: () => drill('chaos/rolling.ts') },
  { name: 'ending well', run: () => drill('chaos/ending.ts') },
  { name: 'network cut in the middle', run: () => drill('network/run.ts') },
  { name: 'chaos', run: () => drill('chaos/run.ts', '--seconds', CHAOS_SECONDS) },
]

/** The whole in a real browser, with the page that was built. */
export const browserSteps: CheckStep[] = [{ name: 'browser tests', run: browserTests }]

function program(name: string, command: string, args: string[]): CheckStep {
  return {
    name,
    async run() {
      const { code, output } = await run(command, args)
      return code === 0 ? { passed: 1, failed: 0, output: '' } : { passed: 0, failed: 1, output }
    },
  }
}

/** The numbers are worth reading also when all is well. */
async function boundaries(): Promise<StepResult> {
  const violations = [...(await checkBoundaries('.')), ...(await findFolderCycles('.'))]
  const found = violations.map(({ rule, from, to }) => `${rule}: ${from} → ${to}`)
  const output = [...found, ...(await measureCoupling('.'))].join('\n')
  return { passed: violations.length === 0 ? 1 : 0, failed: violations.length, output }
}

async function build(): Promise<StepResult> {
  await buildPage()
  return { passed: 1, failed: 0, output: '' }
}

/** The sizes are worth reading also when all is well. */
async function loads(): Promise<StepResult> {
  const { code, output } = await run('size-limit', [])
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, output: output.trimEnd() }
}

async function unitTests(): Promise<StepResult> {
  process.env['FUZZ_SECONDS'] ??= FUZZ_SECONDS
  const report = newReport('unit.json')
  const { code, output } = await run('vitest', [
    'run',
    '--reporter=dot',
    '--reporter=json',
    `--outputFile=${report}`,
  ])
  const { numPassedTests: passed, numFailedTests: failed } = readReport(report)
  return counted({ code, output, passed: toCount(passed), failed: toCount(failed) })
}

/** Runs a drill, and prints its counts even if it succeeds, since they are its result. */
async function drill(file: string, ...args: string[]): Promise<StepResult> {
  const { code, output } = await run(process.execPath, [`e2e/${file}`, ...args])
  if (code === SKIPPED) return { passed: 0, failed: 0, skipped: 1, output: output.trimEnd() }
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, output: output.trimEnd() }
}

async function browserTests(): Promise<StepResult> {
  const report = newReport('browser.json')
  process.env['PLAYWRIGHT_JSON_OUTPUT_FILE'] = report
  const { code, output } = await run('node_modules/.bin/playwright', ['test', '--reporter=list,json'], 'e2e')
  const totals = readBrowserReport(readReport(report))
  const { passed = 0, failed = 0, skipped = 0, secondTries = [] } = totals ?? {}
  const result = counted({ code, output, passed, failed, skipped })
  const named = secondTries.map((title) => `passed at the second try only: ${title}`)
  return { ...result, output: [result.output, ...named].filter((line) => line !== '').join('\n') }
}

/** A runner that fails without naming a failed test, or finds no test at all, has failed too. */
function counted(result: StepResult & { code: number }): StepResult {
  const { code, output, passed, skipped = 0 } = result
  const failed = code !== 0 || passed === 0 ? Math.max(result.failed, 1) : result.failed
  return { passed, failed, skipped, output: failed > 0 ? output : '' }
}

function newReport(name: string): string {
  mkdirSync(REPORTS, { recursive: true })
  const path = join(process.cwd(), REPORTS, name)
  rmSync(path, { force: true })
  return path
}

function readReport(path: string): Record<string, unknown> {
  return existsSync(path) ? toRecord(JSON.parse(readFileSync(path, 'utf8'))) : {}
}

function toRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {}
}

function toCount(value: unknown): number {
  return typeof value === 'number' ? value : 0
}
