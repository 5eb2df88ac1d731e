import { type Draft, draftSchema } from '@balie/shared'

const LINK_FIELDS = ['uid', 'reason', 'uitpasNumber'] as const

/**
 * Reads a link of another application: `#uid=…&reason=…&uitpasNumber=…&returnUrl=…`. In the fragment, since no server
 * or log sees that.
 *
 * @returns the form it opens, or undefined when it opens none
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
 * Takes a link out of the address: it is read once and then gone, since it can hold a passholder and must not end up in
 * a bookmark or the history.
 *
 * @returns the form it opens, or undefined when there is none to open
 */
export function takeLink(): Draft | undefined {
  const { hash, pathname, search } = window.location
  const parameters = new URLSearchParams(hash.replace(/^#/, ''))
  if (!LINK_FIELDS.some((field) => parameters.has(field))) return undefined
  window.history.replaceState(null, '', pathname + search)
  return readLink(hash)
}
