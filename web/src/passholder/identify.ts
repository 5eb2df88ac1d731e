import { endpoints } from '@balie/shared'
import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { ask, LOOK_UPS_KEY, lookUp } from '../api/look-up.ts'

/** POST /api/identifications: looks up a scanned or typed number. Undefined once its form is gone. */
export function useIdentify(balieConsumerKey: string) {
  const client = useQueryClient()
  return (identification: string) =>
    ask(client, lookUp(endpoints.identify, { identification, balieConsumerKey }))
}

/** Forgets the answers about numbers after a change, so that each is looked up again; a scan still gets its answer. */
export function forgetIdentifications(client: QueryClient): void {
  client.removeQueries({ queryKey: [LOOK_UPS_KEY, endpoints.identify.path], fetchStatus: 'idle' })
}

export type IdentifyResult = NonNullable<Awaited<ReturnType<ReturnType<typeof useIdentify>>>>
