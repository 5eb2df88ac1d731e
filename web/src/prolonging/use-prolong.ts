import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { type ProlongOrder, prolong } from './prolonged.ts'

/** Prolongs on request, one at a time: a second click can come before the first one is rendered. */
export function useProlong(onProlonged: () => void) {
  const client = useQueryClient()
  const underway = useRef(false)
  const { mutate, data, isPending, reset } = useMutation({
    mutationFn: (order: ProlongOrder) => prolong(client, order),
    onSettled: (result) => {
      underway.current = false
      if (result?.kind === 'ok') onProlonged()
    },
  })

  function start(order: ProlongOrder) {
    if (underway.current) return
    underway.current = true
    mutate(order)
  }

  return { prolong: start, result: data, busy: isPending, forget: reset }
}
