export const SIGNED_OUT = 'signed-out'

/** Joins the tabs of this browser, where it has such channels; a tab doesn't hear itself by the same one. */
export function tabChannel(): BroadcastChannel | undefined {
  return 'BroadcastChannel' in window ? new BroadcastChannel('balie') : undefined
}
