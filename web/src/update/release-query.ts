import { queryOptions } from '@tanstack/react-query'

const MINUTES_15 = 15 * 60_000

/** Tells whether the server has another page by now than the one that is open. Asked now and then, never at the start. */
export const releaseQuery = queryOptions({
  queryKey: ['release'],
  queryFn: ({ signal }) => isPageOld(signal),
  initialData: false,
  staleTime: MINUTES_15,
  refetchInterval: MINUTES_15,
})

/**
 * Asks the server whether it has another page by now.
 *
 * @throws Error when it doesn't answer with one
 */
export async function isPageOld(signal?: AbortSignal): Promise<boolean> {
  const response = await fetch('/', { cache: 'no-store', ...(signal && { signal }) })
  if (!response.ok) throw new Error(`The page could not be asked for: ${response.status}.`)
  const served = await response.text()
  return scriptsOnPage().some((path) => !served.includes(path))
}

/** Their names change with what is in them. */
function scriptsOnPage(): string[] {
  return [...document.querySelectorAll<HTMLScriptElement>('script[type="module"][src]')].map(
    ({ src }) => new URL(src).pathname,
  )
}
