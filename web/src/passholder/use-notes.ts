import { type Counter, type NotesPurpose, passholderNotesEndpoint } from '@balie/shared'
import { useQuery } from '@tanstack/react-query'
import { lookUp } from '../api/look-up.ts'

/** POST /api/passholder-notes: what is noted of a passholder, as long as it is on screen. */
export function useNotes(uid: string, purpose: NotesPurpose, { consumerKey }: Counter) {
  const { data, isFetching, refetch } = useQuery({
    ...lookUp(passholderNotesEndpoint, { uid, purpose, balieConsumerKey: consumerKey }),
    // Social data: gone once nobody looks at it.
    gcTime: 0,
  })
  return { result: data, busy: isFetching, askAgain: () => void refetch() }
}
