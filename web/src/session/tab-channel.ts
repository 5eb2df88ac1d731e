export const SIGNED_OUT = 'signed-out'

/** Tells the other tabs of this browser that somebody signed out here. */
export function tellSignedOut(): void {
  const channel = tabChannel()
  channel?.postMessage(SIGNED_OUT)
  channel?.close()
}

/** Joins the tabs of this browser, where it has such channels; a tab doesn't hear itself by the same one. */
export function tabChannel(): BroadcastChannel | undefined {
  return 'BroadcastChannel' in window ? new BroadcastChannel('balie') : undefined
}
