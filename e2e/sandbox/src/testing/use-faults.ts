import { expect } from 'vitest'
import type { Fault } from '../index.ts'
import { useSandbox } from './use-sandbox.ts'

/** A passholder, and a card that lies ready for them. */
export const JAN = 'a0000000-0000-4000-8000-000000000002'
export const CARD = '0930020000103'

/** Starts a sandbox for the tests of a file, with what tests of faults do: order them over HTTP, and register a card. */
export function useFaults() {
  const stage = useSandbox()
  const post = (path: string, body: unknown): Promise<Response> =>
    fetch(`${stage.sandbox.url}/_sandbox/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
  return {
    stage,
    post,
    /** Switches a fault on over HTTP, so that reading it is tested too. */
    fault: async (what: Fault, times?: number | null, call = 'newCard'): Promise<void> => {
      expect((await post('faults', { call, fault: what, times })).status).toBe(204)
    },
    register: () => stage.client.newCard({ uid: JAN, reason: 'LOSS_THEFT', uitpasNumber: CARD }, stage.anke),
    isRegistered: () => stage.sandbox.state.card(CARD)?.status === 'ACTIVE',
  }
}
