/** Something that this PC remembers for whoever sits there: nothing personal. */
export interface KeptSetting {
  /** @returns what was kept, or null when nothing was or this browser keeps nothing for the page */
  read(): string | null
  write(value: string): void
}

/** A setting in the browser's own storage, under `balie.` and its name. */
export function keptSetting(name: string): KeptSetting {
  const key = `balie.${name}`
  return {
    // A browser that keeps nothing for this page refuses to be asked at all.
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
        // Then it is remembered until the page is closed.
      }
    },
  }
}
