// Chaos, in a network namespace if this machine allows one, since only there the network can be cut. `npm run chaos --
// --seconds 300 --seed 42 --store sqlite`
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { findNamespace } from '../network/namespace.ts'

const STORM = 'chaos/in-the-storm.ts'
const args = process.argv.slice(2)
const namespace = findNamespace()
if (namespace.kind === 'allowed') process.exit(namespace.run(STORM, [...args, '--cuts']))
console.log(`The network is not cut: this machine allows no network namespace (${namespace.why})`)
const { status } = spawnSync(process.execPath, [join(import.meta.dirname, '..', STORM), ...args], {
  stdio: 'inherit',
})
process.exit(status ?? 1)
