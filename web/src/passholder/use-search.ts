import { findingOf } from '@balie/shared'
import { useRef, useState } from 'react'
import { type IdentifyResult, useIdentify } from './identify.ts'

interface SearchState {
  text: string
  /** The number that is being looked up. */
  asked?: string
  result?: IdentifyResult
}

export type Search = ReturnType<typeof useSearch>

/** The field in which a passholder is looked for: what stands in it, and what came of the last look-up. */
export function useSearch(balieConsumerKey: string) {
  const identify = useIdentify(balieConsumerKey)
  const [state, setState] = useState<SearchState>({ text: '' })
  const turnRef = useRef(0)

  /** Also lets go of a look-up that is underway: it is not what is asked any more. */
  function type(text: string) {
    turnRef.current++
    setState({ text })
  }

  /**
   * Looks a number up, and shows it meanwhile.
   *
   * @returns the answer, and whether nothing else was typed or looked up in the meantime
   */
  async function run(identification: string) {
    const turn = ++turnRef.current
    setState({ text: identification, asked: identification })
    const result = await identify(identification)
    const stands = turn === turnRef.current
    const found = result.kind === 'ok' && findingOf(result.data).kind
    // What was found stands where it belongs now.
    const text = found === 'passholder' || found === 'new-card' ? '' : identification
    if (stands) setState({ text, result })
    return { result, stands }
  }

  return { ...state, type, run }
}
