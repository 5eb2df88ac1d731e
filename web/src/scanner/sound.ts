import { useSyncExternalStore } from 'react'

/** Nothing personal: whether this PC may make a sound. */
const STORAGE_KEY = 'balie.sound'
const OFF = 'off'

const listeners = new Set<() => void>()
let on = read()

// A browser that keeps nothing for this page refuses to be asked at all.
function read(): boolean {
  try {
    return window.localStorage.getItem(STORAGE_KEY) !== OFF
  } catch {
    return true
  }
}

function write(value: boolean): void {
  try {
    window.localStorage.setItem(STORAGE_KEY, value ? 'on' : OFF)
  } catch {
    // Then it is remembered until the page is closed.
  }
}

export function isSoundOn(): boolean {
  return on
}

function setSound(value: boolean): void {
  on = value
  write(value)
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Whether scans are heard, and lets that be changed. */
export function useSound(): [on: boolean, set: (value: boolean) => void] {
  return [useSyncExternalStore(subscribe, isSoundOn), setSound]
}
