// The network goes away in the middle of a registration: runs cut-off.ts in a network namespace of its own. Exit code 77
// where this machine does not allow one.
import { findNamespace } from './namespace.ts'

const SKIPPED = 77

const namespace = findNamespace()
if (namespace.kind === 'refused') {
  console.log(`Skipped: this machine allows no network namespace (${namespace.why})`)
  process.exit(SKIPPED)
}
process.exit(namespace.run('network/cut-off.ts'))
