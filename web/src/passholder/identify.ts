import { endpoints } from '@balie/shared'
import { useQueryClient } from '@tanstack/react-query'
import { lookUp } from '../api/look-up.ts'

/** POST /api/identifications: who or what belongs to a number that was scanned or typed. */
export function useIdentify(balieConsumerKey: string) {
  const client = useQueryClient()
  return (identification: string) =>
    client.query(lookUp(endpoints.identify, { identification, balieConsumerKey }))
}

export type IdentifyResult = Awaited<ReturnType<ReturnType<typeof useIdentify>>>
