export const SIGNED_OUT = 'signed-out'

/** Tells the other tabs of this browser that the employee signed out here. */
export function announceSignOut(): void {
  const channel = tabChannel()
  channel?.postMessage(SIGNED_OUT)
  channel?.close()
}

/**
 * Opens the channel between the tabs of this browser, if it supports that; a channel doesn't receive its own messages.
 */
export function tabChannel(): BroadcastChannel | undefined {
  return 'BroadcastChannel' in window ? new BroadcastChannel('balie') : undefined
}
