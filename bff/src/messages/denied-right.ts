/**
 * Returns the right that an ACCESS_DENIED is about, if there are words for it (service.md §4.1): kansenstatuut for
 * people from another municipality, or kansenstatuut at all.
 */
export function deniedRight(
  requiredPermission: string | undefined,
): 'other_city' | 'kansenstatuut' | undefined {
  const [, name] = /^\s*PERMISSION_(\w+)/i.exec(requiredPermission ?? '') ?? []
  if (name === undefined) return undefined
  if (name.toUpperCase() === 'PASSHOLDER_OTHER_CITY') return 'other_city'
  return name.toUpperCase() === 'KANSENSTATUUT' ? 'kansenstatuut' : undefined
}
