import { type MutationOptions, useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'

/** A write that has ended is forgotten within this time, with the personal data in it. */
const FORGOTTEN_AFTER_MS = 1000

/**
 * Returns a function that makes a write, for callers that show nothing of its progress: unlike `useMutation` it doesn't
 * render them again when the write begins and ends.
 *
 * @param write must be the same object at every render
 */
export function useSend<Data, Variables = void>(write: MutationOptions<Data, Error, Variables>) {
  const client = useQueryClient()
  return useCallback(
    (variables: Variables) => {
      const mutation = client.getMutationCache().build(client, { ...write, gcTime: FORGOTTEN_AFTER_MS })
      void mutation.execute(variables)
    },
    [client, write],
  )
}
