declare global {
  interface MediaTrackCapabilities {
    torch?: boolean
  }
  interface MediaTrackConstraintSet {
    torch?: boolean
  }
}

/** Tells whether this camera has a light that can be switched. */
export function hasTorch(stream: MediaStream): boolean {
  return stream.getVideoTracks().some((track) => track.getCapabilities().torch === true)
}

/** Switches the light. @returns whether that worked */
export async function switchTorch(stream: MediaStream, on: boolean): Promise<boolean> {
  try {
    await Promise.all(
      stream.getVideoTracks().map((track) => track.applyConstraints({ advanced: [{ torch: on }] })),
    )
    return true
  } catch {
    return false
  }
}
