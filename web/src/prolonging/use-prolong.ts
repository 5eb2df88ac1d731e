import { useMutation, useQueryClient } from '@tanstack/react-query'
import { prolongationsUnderway } from './prolongations-underway.ts'
import { type ProlongOrder, prolong } from './prolonged.ts'

/** Prolongs on request, one at a time: a second click can come before the first one is rendered. */
export function useProlong(onProlonged: () => void) {
  const client = useQueryClient()
  const { mutate, data, isPending, reset } = useMutation({
    mutationFn: (order: ProlongOrder) => prolong(client, order),
    onSettled: (result, _error, order) => {
      prolongationsUnderway.delete(nameOf(order))
      if (result?.kind === 'ok') onProlonged()
    },
  })

  function start(order: ProlongOrder) {
    if (prolongationsUnderway.has(nameOf(order))) return
    prolongationsUnderway.add(nameOf(order))
    mutate(order)
  }

  return { prolong: start, result: data, busy: isPending, forget: reset }
}

function nameOf({ passholder, cardSystemId }: ProlongOrder): string {
  return `${passholder.uid} ${cardSystemId}`
}
