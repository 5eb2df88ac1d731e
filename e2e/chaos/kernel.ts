import { writeFileSync } from 'node:fs'

/** Settings from the operations guide; they affect this namespace only. */
const SETTINGS = { tcp_orphan_retries: '1', tcp_retries2: '5' }

/**
 * Limits for how long this namespace's kernel keeps sending data of a killed process, which can't reset its
 * connections. Returns false, and prints so, if that can't be set: then the network can't be cut either.
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
