import leven from 'leven'

/** Beginnings of names that belong to settings of ours alone. */
const OURS = /^(?:UITPAS|UITID|RATE_LIMIT)_/i
/** Names of other programs that resemble ours: variables of Kubernetes for a service, proxies, tracing. */
const OTHERS = /_SERVICE_HOST$|_SERVICE_PORT|_PORT$|_PORT_\d+_|_PROXY$|^OTEL_/i
/** Shorter names, such as `PORT`, resemble too many others. */
const SHORTEST = 8
const TYPING_ERRORS_MAX = 2

/**
 * Warns of variables that seem to be settings but have a wrong name: they are not followed, and nothing else says so.
 *
 * @param settings all variables, since others may be there too
 * @param names of all settings that exist
 * @returns one line each, without the value, which can be secret
 */
export function misnamedWarnings(settings: Record<string, string>, names: readonly string[]): string[] {
  const absent = names.filter((name) => name.length >= SHORTEST && settings[name] === undefined)
  return Object.keys(settings).flatMap((name) => {
    if (names.includes(name) || OTHERS.test(name)) return []
    const meant = absent.find((each) => isNearly(name.toUpperCase(), each))
    if (meant !== undefined) return [`${name} is no setting and is not followed: is ${meant} meant?`]
    return OURS.test(name) ? [`${name} is no setting and is not followed: see docs/settings.md`] : []
  })
}

function isNearly(name: string, meant: string): boolean {
  // A single word, such as `NODE`, can mean anything.
  if ((name.includes('_') && meant.startsWith(`${name}_`)) || name.startsWith(`${meant}_`)) return true
  return leven(name, meant) <= TYPING_ERRORS_MAX
}
