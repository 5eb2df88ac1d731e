import { useEffect, useState } from 'react'

/** Tells whether this device has a camera that a page may ask for. Without https no browser gives one. */
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
    // A policy that forbids it: then there is none for us.
    return false
  }
}
