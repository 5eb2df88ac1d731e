import type { Reply } from '../../bff/test/browser.ts'

export type Told = 'registered' | 'refused' | 'not registered' | 'in progress' | 'unknown'

/** Reads an answer about its key; `nothing` for an unknown key. Only a conclusive one counts as an end. */
export function toldBy({ json, status }: Reply): Told | 'nothing' {
  const { code, outcome, block } = fieldsOf(json)
  if (outcome === 'registered') return 'registered'
  if (code === 'REGISTRATION_IN_PROGRESS') return 'in progress'
  if (code === 'UNKNOWN_KEY') return 'nothing'
  if (outcome !== 'not_registered' || block === 'unknown') return 'unknown'
  return status === 422 && code !== 'NOT_REGISTERED' ? 'refused' : 'not registered'
}

function fieldsOf(json: unknown): { code?: unknown; outcome?: unknown; block?: unknown } {
  return typeof json === 'object' && json !== null ? json : {}
}
