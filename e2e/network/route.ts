import { execFileSync } from 'node:child_process'

/** Drops everything that is sent to this address, as a network does that went away; connections stay as they are. */
export function cutRoute(address: string): void {
  change('add', address)
}

/** Lets through again what is sent to this address, and what the kernel kept for it meanwhile. */
export function openRoute(address: string): void {
  change('del', address)
}

/** Tells whether the route to this address is cut. */
export function isCut(address: string): boolean {
  const routes = execFileSync('ip', ['route', 'show', 'table', 'local'], { encoding: 'utf8' })
  return routes.includes(`blackhole ${address} `)
}

// Routes to 127.0.0.0/8 stand in the table "local", which is asked first.
function change(how: 'add' | 'del', address: string) {
  execFileSync('ip', ['route', how, 'blackhole', `${address}/32`, 'table', 'local'])
}
