/** A setting that this PC remembers for everyone who uses it: nothing personal. */
export interface KeptSetting {
  /** @returns the stored value, or null if there is none or this browser stores nothing for the page */
  read(): string | null
  write(value: string): void
}

/** Creates a setting in the browser's local storage, under `balie.` and its name. */
export function keptSetting(name: string): KeptSetting {
  const key = `balie.${name}`
  return {
    // A browser that stores nothing for this page throws on access.
    read() {
      try {
        return window.localStorage.getItem(key)
      } catch {
        return null
      }
    },
    write(value) {
      try {
        window.localStorage.setItem(key, value)
      } catch {
        // Then the value is remembered until the page is closed.
      }
    },
  }
}
