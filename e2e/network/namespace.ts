import { spawnSync, type SpawnSyncReturns } from 'node:child_process'
import { delimiter, dirname, join } from 'node:path'

/** As root, or as root of a user namespace. Leftover processes end with the process namespace. */
const WAYS = [
  ['--net', '--pid', '--fork', '--kill-child'],
  ['--net', '--pid', '--fork', '--kill-child', '--user', '--map-root-user'],
]
const LOOPBACK_UP = ['ip', 'link', 'set', 'lo', 'up']
const PATH = [process.env['PATH'], dirname(process.env['IP_PATH'] ?? '/usr/sbin/ip')].join(delimiter)

/** A separate network in which programs run, or the reason why this machine allows none. */
export type Namespace =
  | { kind: 'allowed'; run: (file: string, args?: readonly string[]) => number }
  | { kind: 'refused'; why: string }

/** Finds a way to run a program in a network namespace on this machine, with only its loopback. */
export function findNamespace(): Namespace {
  const refusals: string[] = []
  const way = WAYS.find((options) => {
    const { status, error, stderr } = enter(options, LOOPBACK_UP, 'pipe')
    if (status !== 0) refusals.push(error?.message ?? stderr.toString().trim())
    return status === 0
  })
  if (way === undefined) return { kind: 'refused', why: refusals.join('; ') }
  const upAndRun = `${LOOPBACK_UP.join(' ')} && exec "$0" "$@"`
  return {
    kind: 'allowed',
    run(file, args = []) {
      const inside = join(import.meta.dirname, '..', file)
      const { status } = enter(way, ['sh', '-c', upAndRun, process.execPath, inside, ...args], 'inherit')
      return status ?? 1
    },
  }
}

function enter(
  options: readonly string[],
  command: readonly string[],
  stdio: 'pipe' | 'inherit',
): SpawnSyncReturns<Buffer> {
  return spawnSync('unshare', [...options, ...command], { stdio, env: { ...process.env, PATH } })
}
