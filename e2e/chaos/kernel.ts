import { writeFileSync } from 'node:fs'

/** As the operations guide says; these are of the namespace alone. */
const SETTINGS = { tcp_orphan_retries: '1', tcp_retries2: '5' }

/**
 * Sets this namespace's kernel so that it doesn't send for long what a killed process has left: such a process can't reset
 * its connections. Returns false, and says so, where that can't be set: then the network can't be cut either.
 */
export function keepsNothingForTheDead(): boolean {
  try {
    for (const [name, value] of Object.entries(SETTINGS)) writeFileSync(`/proc/sys/net/ipv4/${name}`, value)
    return true
  } catch (error) {
    console.log(`The network is not cut: ${error instanceof Error ? error.message : String(error)}`)
    return false
  }
}
