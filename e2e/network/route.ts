import { execFileSync } from 'node:child_process'

/** Drops everything sent to this address, like a network that is down; connections stay as they are. */
export function cutRoute(address: string): void {
  change('add', address)
}

/** Lets data to this address through again, including data that the kernel kept meanwhile. */
export function openRoute(address: string): void {
  change('del', address)
}

/** Tells whether the route to this address is cut. */
export function isCut(address: string): boolean {
  const routes = execFileSync('ip', ['route', 'show', 'table', 'local'], { encoding: 'utf8' })
  return routes.includes(`blackhole ${address} `)
}

// Routes to 127.0.0.0/8 are in the table "local", which comes first.
function change(how: 'add' | 'del', address: string) {
  execFileSync('ip', ['route', how, 'blackhole', `${address}/32`, 'table', 'local'])
}
