import { useQuery } from '@tanstack/react-query'
import { withOwnSentences } from '../i18n/catalogue.ts'

/** The part of the screen that tells a counter's stock. @param wanted whether somebody is at work */
export function useStockPart(wanted: boolean) {
  return useQuery({
    queryKey: ['stock-part'],
    queryFn: () => withOwnSentences(import('./part.ts')),
    enabled: wanted,
    staleTime: Infinity,
    gcTime: Infinity,
    structuralSharing: false,
  }).data
}
