// The only file that runs on the machine's own Node, from version 20 on: it installs pnpm, the dependencies and, if the
// machine's Node is too old, the project's own Node; then it runs scripts/commands/<command>.ts.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { accessSync, constants, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const OLDEST_NODE_MAJOR = 24
const ORPHAN_CHECK_MS = 500
const SHELLS = ['sh', 'dash', 'bash', 'ash', 'busybox']
const ROOT = dirname(dirname(fileURLToPath(import.meta.url)))
const STAMP = join(ROOT, 'node_modules', '.installed')
/** Node's cache of compiled code: without it the BFF takes twice as long to start. */
const COMPILE_CACHE = join(ROOT, 'node_modules', '.cache', 'node')
/** What npm and pnpm keep, where the user has no home folder of their own to keep it in. */
const OWN_HOME = join(ROOT, 'node_modules', '.cache', 'home')
const COMMANDS = [
  'start',
  'test',
  'setup',
  'build',
  'serve',
  'check',
  'words',
  'chaos',
  'bench',
  'screenshots',
  'doctor',
  'try-deployment',
  'sbom',
]

process.chdir(ROOT)
const [command = '', ...args] = process.argv.slice(2)
if (!COMMANDS.includes(command)) fail(`Usage: node scripts/bootstrap.mjs ${COMMANDS.join('|')}`)
// These characters have a meaning in URLs or in PATH, by which the tools find files.
if (/[#?:]/.test(ROOT) && process.platform !== 'win32')
  fail(
    'The path of this folder has a "#", "?" or ":" in it, which its tools cannot read: move it to another one.',
  )
install()
handOver()

/** Installs the lockfile's packages, unless this very lockfile is installed already. */
function install() {
  const wanted = fingerprint()
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted) return
  console.error('Installing dependencies…')
  const { config } = JSON.parse(readFileSync('package.json', 'utf8'))
  const npx = process.platform === 'win32' ? 'npx.cmd' : 'npx'
  const result = spawnSync(
    npx,
    [
      '--yes',
      `pnpm@${config.pnpm}`,
      'install',
      '--frozen-lockfile',
      '--reporter=append-only',
      '--loglevel=error',
    ],
    // Standard output is for what the command itself says.
    {
      stdio: ['ignore', 2, 2],
      env: { ...process.env, ...homeToInstall(), CI: 'true', npm_config_loglevel: 'error' },
    },
  )
  if (result.error) fail(`Cannot run npx (${result.error.message}): npm has to be installed with Node.`)
  if (result.status !== 0) fail('The dependencies could not be installed: is the npm registry reachable?')
  writeFileSync(STAMP, wanted)
}

/** Gives users without a home folder that can be written, as of services, one for what is fetched. */
function homeToInstall() {
  try {
    accessSync(homedir(), constants.W_OK)
    return {}
  } catch {
    // npm has named the cache in the other one already.
    return { HOME: OWN_HOME, npm_config_cache: join(OWN_HOME, '.npm') }
  }
}

/** Hashes all files that decide what is installed. */
function fingerprint() {
  const hash = createHash('sha256').update(`${process.platform} ${process.arch}`)
  const packages = ['.', 'shared', 'bff', 'web', 'e2e', 'e2e/sandbox'].map((folder) =>
    join(folder, 'package.json'),
  )
  for (const file of ['pnpm-lock.yaml', 'pnpm-workspace.yaml', ...packages]) hash.update(readFileSync(file))
  return hash.digest('hex')
}

function handOver() {
  const { node, options } = findNode()
  const paths = [join(ROOT, 'node_modules', '.bin'), dirname(node), process.env['PATH']]
  const child = spawn(node, [join('scripts/commands', `${command}.ts`), ...args], {
    // The channel tells it when this process ends, even by SIGKILL.
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: { NODE_COMPILE_CACHE: COMPILE_CACHE, ...process.env, ...options, PATH: paths.join(delimiter) },
  })
  child.on('error', (error) => fail(`Cannot start ${node} (${error.message}).`))
  let isAsked = false
  /** @param {NodeJS.Signals} signal */
  const ask = (signal) => {
    isAsked = true
    child.kill(signal)
  }
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
    process.on(signal, () => ask(signal))
  // A killed npm passes no signal on, so this process must notice by itself. A shell between the two may outlive npm.
  const before = ancestors()
  const watch = setInterval(() => {
    if (ancestors() === before) return
    clearInterval(watch)
    if (!isAsked) ask('SIGTERM')
  }, ORPHAN_CHECK_MS).unref()
  child.on('exit', (code, signal) =>
    process.exit(code ?? (signal === 'SIGINT' || signal === 'SIGTERM' ? 0 : 1)),
  )
}

/** Returns the parent's id, and its parent's too if the parent is the shell in which npm runs scripts. */
function ancestors() {
  const parent = process.ppid
  try {
    const [, name = '', grandparent = ''] =
      /\((.*)\) \S+ (\d+)/s.exec(readFileSync(`/proc/${parent}/stat`, 'utf8')) ?? []
    return SHELLS.includes(name) ? `${parent} ${grandparent}` : String(parent)
  } catch {
    // No /proc here, or the parent is gone: its own id says it.
    return String(parent)
  }
}

/** @returns {{ node: string, options: { NODE_OPTIONS?: undefined } }} */
function findNode() {
  if (Number.parseInt(process.versions.node) >= OLDEST_NODE_MAJOR)
    return { node: process.execPath, options: {} }
  const own = join(ROOT, 'node_modules', `node-${process.platform}-${process.arch}`, 'bin', 'node')
  if (!existsSync(own))
    return fail(
      `This is Node ${process.versions.node} on ${process.platform}-${process.arch}, for which the project brings no ` +
        `Node of its own. Install Node ${OLDEST_NODE_MAJOR} or later.`,
    )
  return { node: own, options: optionsFor(own) }
}

/**
 * Tries the project's own Node; if it can't run here, ends with a sentence that says why.
 *
 * @param {string} node
 * @returns {{ NODE_OPTIONS?: undefined }}
 */
function optionsFor(node) {
  const { error, status } = spawnSync(node, ['--version'], { stdio: 'ignore' })
  if (error) {
    const code = 'code' in error ? error.code : error.name
    const reason =
      code === 'EACCES'
        ? 'programs in this folder may not be run (is it mounted "noexec"?): move it to another one'
        : 'this machine lacks the C library for which it is made (glibc; Alpine has musl)'
    return fail(
      `The project's own Node cannot run here (${code}): ${reason}, or install Node ${OLDEST_NODE_MAJOR} or later.`,
    )
  }
  if (status === 0 || !process.env['NODE_OPTIONS']) return {}
  console.error('NODE_OPTIONS is left out: it was set for another Node, and this one does not take it.')
  return { NODE_OPTIONS: undefined }
}

/**
 * @param {string} message
 * @returns {never}
 */
function fail(message) {
  console.error(message)
  process.exit(1)
}
