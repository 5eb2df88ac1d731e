import { useMutation, useQueryClient } from '@tanstack/react-query'
import { prolongationsUnderway } from './prolongations-underway.ts'
import { type ProlongOrder, prolong } from './prolonged.ts'

/** Prolongations without an answer yet, by passholder and card system. */
const underway = new Set<string>()

/** Prolongs on request, one at a time: a second click can come before the first one is rendered. */
export function useProlong(onProlonged: () => void) {
  const client = useQueryClient()
  const { mutate, data, isPending, reset } = useMutation({
    mutationFn: (order: ProlongOrder) => prolong(client, order),
    onSettled: (result, _error, order) => {
      setUnderway(order, false)
      if (result?.kind === 'ok') onProlonged()
    },
  })

  function start(order: ProlongOrder) {
    if (underway.has(nameOf(order))) return
    setUnderway(order, true)
    mutate(order)
  }

  return { prolong: start, result: data, busy: isPending, forget: reset }
}

function setUnderway(order: ProlongOrder, isUnderway: boolean): void {
  if (isUnderway) underway.add(nameOf(order))
  else underway.delete(nameOf(order))
  prolongationsUnderway.write(underway.size)
}

function nameOf({ passholder, cardSystemId }: ProlongOrder): string {
  return `${passholder.uid} ${cardSystemId}`
}
