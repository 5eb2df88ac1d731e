import { endpoints } from '@balie/shared'
import { useQueryClient } from '@tanstack/react-query'
import { lookUp } from '../api/look-up.ts'

/** POST /api/identifications: looks up a scanned or typed number. */
export function useIdentify(balieConsumerKey: string) {
  const client = useQueryClient()
  return (identification: string) =>
    client.query(lookUp(endpoints.identify, { identification, balieConsumerKey }))
}

export type IdentifyResult = Awaited<ReturnType<ReturnType<typeof useIdentify>>>
