import { useEffect, useState } from 'react'

/** Tells whether this device has a camera that the page may use. Browsers require https for that. */
export function useHasCamera(): boolean {
  const [has, setHas] = useState(false)
  useEffect(() => {
    const devices = mediaDevices()
    if (!devices) return undefined
    let gone = false
    const look = async () => {
      const found = await hasVideoInput(devices)
      if (!gone) setHas(found)
    }
    const change = () => void look()
    change()
    devices.addEventListener('devicechange', change)
    return () => {
      gone = true
      devices.removeEventListener('devicechange', change)
    }
  }, [])
  return has
}

function mediaDevices(): MediaDevices | undefined {
  return 'mediaDevices' in navigator ? navigator.mediaDevices : undefined
}

async function hasVideoInput(devices: MediaDevices): Promise<boolean> {
  try {
    return (await devices.enumerateDevices()).some(({ kind }) => kind === 'videoinput')
  } catch {
    // A policy forbids it, so there is none for us.
    return false
  }
}
