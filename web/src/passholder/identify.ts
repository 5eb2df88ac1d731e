import { endpoints } from '@balie/shared'
import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { LOOK_UPS_KEY, lookUp } from '../api/look-up.ts'

/** POST /api/identifications: looks up a scanned or typed number. */
export function useIdentify(balieConsumerKey: string) {
  const client = useQueryClient()
  return (identification: string) =>
    client.query(lookUp(endpoints.identify, { identification, balieConsumerKey }))
}

/** Forgets the answers about numbers after a change, so that each is looked up again. */
export function forgetIdentifications(client: QueryClient): void {
  client.removeQueries({ queryKey: [LOOK_UPS_KEY, endpoints.identify.path] })
}

export type IdentifyResult = Awaited<ReturnType<ReturnType<typeof useIdentify>>>
