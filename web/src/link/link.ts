import { type Draft, draftSchema } from '@balie/shared'

const LINK_FIELDS = ['uid', 'reason', 'uitpasNumber'] as const

/**
 * Reads a link of another application: `#uid=…&reason=…&uitpasNumber=…&returnUrl=…`. It uses the fragment, which no
 * server or log sees.
 *
 * @returns the form to open, or undefined if there is none
 */
export function readLink(fragment: string): Draft | undefined {
  const parameters = new URLSearchParams(fragment.replace(/^#/, ''))
  const fields = LINK_FIELDS.flatMap((field) => {
    const value = parameters.get(field)?.trim()
    return value ? [[field, value]] : []
  })
  const returnUrl = parameters.get('returnUrl')?.trim()
  const draft = draftSchema.safeParse({ ...Object.fromEntries(fields), ...(returnUrl && { returnUrl }) })
  return fields.length > 0 && draft.success ? draft.data : undefined
}

/**
 * Reads a link once and removes it from the address, since it can identify a passholder and must not end up in a
 * bookmark or the history.
 *
 * @returns the form to open, or undefined if there is none
 */
export function takeLink(): Draft | undefined {
  const { hash, pathname, search } = window.location
  const parameters = new URLSearchParams(hash.replace(/^#/, ''))
  if (!LINK_FIELDS.some((field) => parameters.has(field))) return undefined
  window.history.replaceState(null, '', pathname + search)
  return readLink(hash)
}
