import { endpoints } from '@balie/shared'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { lookUp } from '../api/look-up.ts'

/** POST /api/identifications: who or what belongs to a number that was scanned or typed. */
export function useIdentify(balieConsumerKey: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (identification: string) =>
      client.query(lookUp(endpoints.identify, { identification, balieConsumerKey })),
  })
}
