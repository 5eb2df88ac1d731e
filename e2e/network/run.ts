// The network goes away in the middle of a registration: runs cut-off.ts in a network namespace of its own. Exit code 77
// where this machine does not allow one.
import { spawnSync } from 'node:child_process'
import { delimiter, dirname, join } from 'node:path'

const SKIPPED = 77
/** As root, or as root of a user namespace. Whatever is left over ends with the process namespace. */
const WAYS = [
  ['--net', '--pid', '--fork', '--kill-child'],
  ['--net', '--pid', '--fork', '--kill-child', '--user', '--map-root-user'],
]
const LOOPBACK_UP = ['ip', 'link', 'set', 'lo', 'up']
const PATH = [process.env['PATH'], dirname(process.env['IP_PATH'] ?? '/usr/sbin/ip')].join(delimiter)

const refusals: string[] = []
const way = WAYS.find((options) => {
  const { status, error, stderr } = enter(options, LOOPBACK_UP, 'pipe')
  if (status !== 0) refusals.push(error?.message ?? stderr.toString().trim())
  return status === 0
})
if (way === undefined) {
  console.log(`Skipped: this machine allows no network namespace (${refusals.join('; ')})`)
  process.exit(SKIPPED)
}
const inside = join(import.meta.dirname, 'cut-off.ts')
const upAndRun = `${LOOPBACK_UP.join(' ')} && exec "$0" "$@"`
const { status } = enter(way, ['sh', '-c', upAndRun, process.execPath, inside], 'inherit')
process.exit(status ?? 1)

function enter(options: readonly string[], command: readonly string[], stdio: 'pipe' | 'inherit') {
  return spawnSync('unshare', [...options, ...command], { stdio, env: { ...process.env, PATH } })
}
