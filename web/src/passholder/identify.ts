import { endpoints } from '@balie/shared'
import { useMutation } from '@tanstack/react-query'
import { callApi } from '../api/client.ts'

/** POST /api/identifications: who or what belongs to a number that was scanned or typed. */
export function useIdentify(balieConsumerKey: string) {
  return useMutation({
    mutationFn: (identification: string) =>
      callApi({ ...endpoints.identify, body: { identification, balieConsumerKey } }),
  })
}
