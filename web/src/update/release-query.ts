import { queryOptions } from '@tanstack/react-query'

const MINUTES_15 = 15 * 60_000

/** Query that tells whether the server has a newer page. Polled from time to time, never at the start. */
export const releaseQuery = queryOptions({
  queryKey: ['release'],
  queryFn: ({ signal }) => isPageOld(signal),
  initialData: false,
  staleTime: MINUTES_15,
  refetchInterval: MINUTES_15,
})

/**
 * Tells whether the server has a newer page than the open one.
 *
 * @throws Error if the server doesn't answer with a page
 */
export async function isPageOld(signal?: AbortSignal): Promise<boolean> {
  const response = await fetch('/', { cache: 'no-store', ...(signal && { signal }) })
  if (!response.ok) throw new Error(`The page could not be asked for: ${response.status}.`)
  const served = await response.text()
  return scriptsOnPage().some((path) => !served.includes(path))
}

/** Returns the names of the open page's scripts, which change with their content. */
function scriptsOnPage(): string[] {
  return [...document.querySelectorAll<HTMLScriptElement>('script[type="module"][src]')].map(
    ({ src }) => new URL(src).pathname,
  )
}
