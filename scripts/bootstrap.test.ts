import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'

const ROOT = join(import.meta.dirname, '..')
/** Stands for a machine whose own Node is too old. */
const OLD_NODE = `data:text/javascript,Object.defineProperty(process,'versions',{value:{node:'20.0.0'}})`
const folders: string[] = []

/** How the machine differs: the mode of the project's own Node, the program `npx`, and variables. */
interface Setup {
  mode?: number
  npx?: string
  HOME?: string
  NODE_OPTIONS?: string
  NODE_COMPILE_CACHE?: string
  npm_config_cache?: string
}

/**
 * Runs `serve` in a checkout in which everything is installed, unless there is an `npx` to do it, with this program as
 * the project's own Node.
 */
function startIn(name: string, ownNode: string, { mode = 0o755, npx, ...env }: Setup = {}) {
  const parent = mkdtempSync(join(tmpdir(), 'balie-start-'))
  folders.push(parent)
  const root = join(parent, name)
  const files = ['pnpm-lock.yaml', 'pnpm-workspace.yaml', 'scripts/bootstrap.mjs', 'node_modules/.installed']
  const packages = ['.', 'shared', 'bff', 'web', 'e2e', 'e2e/sandbox'].map((each) =>
    join(each, 'package.json'),
  )
  for (const file of [...files, ...packages]) cpSync(join(ROOT, file), join(root, file))
  const node = join(root, `node_modules/node-${process.platform}-${process.arch}/bin/node`)
  mkdirSync(dirname(node), { recursive: true })
  writeFileSync(node, ownNode)
  chmodSync(node, mode)
  if (npx !== undefined) {
    // Not installed yet: this program is to do it.
    rmSync(join(root, 'node_modules/.installed'))
    writeFileSync(join(parent, 'npx'), npx, { mode: 0o755 })
  }
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', OLD_NODE, join(root, 'scripts/bootstrap.mjs'), 'serve'],
    { encoding: 'utf8', env: { PATH: `${parent}:${process.env['PATH'] ?? ''}`, ...env } },
  )
  return { status, said: `${stdout}${stderr}`.trim() }
}

describe('starting', () => {
  afterEach(() => {
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true })
  })

  it('goes on with the Node that the project brings', () => {
    expect(startIn('balie', '#!/bin/sh\necho "$@"')).toEqual({ status: 0, said: 'scripts/commands/serve.ts' })
  })

  it.each([
    ['that needs another C library', '#!/lib/no-such-loader', 0o755, /cannot run here \(ENOENT\): .*musl/],
    ['in a folder where nothing may be run', '', 0o644, /cannot run here \(EACCES\): .*noexec/],
  ])('with one %s is one sentence', (_, ownNode, mode, words) => {
    const { status, said } = startIn('balie', ownNode, { mode })
    expect(status).toBe(1)
    expect(said).toMatch(words)
    expect(said.split('\n')).toHaveLength(1)
  })

  it('leaves out NODE_OPTIONS that it does not take, and says so', () => {
    const ownNode = '#!/bin/sh\n[ -z "$NODE_OPTIONS" ] || exit 9\necho "$@"'
    const { status, said } = startIn('balie', ownNode, { NODE_OPTIONS: '--no-warnings' })
    expect(status).toBe(0)
    expect(said).toContain('scripts/commands/serve.ts')
    expect(said).toContain('NODE_OPTIONS is left out')
  })

  it('keeps compiled code in node_modules, or in the configured folder', () => {
    const ownNode = '#!/bin/sh\necho "$NODE_COMPILE_CACHE"'
    expect(startIn('balie', ownNode).said).toMatch(/balie\/node_modules\/\.cache\/node$/)
    expect(startIn('balie', ownNode, { NODE_COMPILE_CACHE: '/elsewhere' }).said).toBe('/elsewhere')
  })

  it('installs with a home in node_modules for a user without one that can be written', () => {
    const npx = '#!/bin/sh\necho "$HOME $npm_config_cache"'
    const without = { npx, HOME: '/nonexistent', npm_config_cache: '/nonexistent/.npm' }
    expect(startIn('balie', '#!/bin/sh', without).said).toMatch(
      /(\/\S+\/balie\/node_modules\/\.cache\/home) \1\/\.npm$/,
    )
    expect(
      startIn('balie', '#!/bin/sh', { npx, HOME: tmpdir(), npm_config_cache: '/elsewhere' }).said,
    ).toMatch(`${tmpdir()} /elsewhere`)
  })

  it.each(['a#b', 'a?b', 'a:b'])('in a folder named %s is one sentence', (name) => {
    const { status, said } = startIn(name, '')
    expect(status).toBe(1)
    expect(said).toMatch(/^The path of this folder has a "#", "\?" or ":" in it/)
    expect(said.split('\n')).toHaveLength(1)
  })
})
