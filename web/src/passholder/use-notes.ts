import { type Counter, type NotesPurpose, passholderNotesEndpoint } from '@balie/shared'
import { useQuery } from '@tanstack/react-query'
import { lookUp } from '../api/look-up.ts'

/** POST /api/passholder-notes: requests the notes about a passholder, kept only while they are on screen. */
export function useNotes(uid: string, purpose: NotesPurpose, { consumerKey }: Counter) {
  const { data, isFetching, refetch } = useQuery({
    ...lookUp(passholderNotesEndpoint, { uid, purpose, balieConsumerKey: consumerKey }),
    // Social data: removed as soon as it is off the screen.
    gcTime: 0,
  })
  return { result: data, busy: isFetching, askAgain: () => void refetch() }
}
