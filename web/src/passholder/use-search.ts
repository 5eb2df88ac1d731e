import { findingOf, readTypedNumber } from '@balie/shared'
import { useRef, useState } from 'react'
import { observed } from '../settings/observed.ts'
import { type IdentifyResult, useIdentify } from './identify.ts'

interface SearchState {
  text: string
  /** Text that was typed before a scan took its place for the time of a look-up. */
  typed: string
  /** The number that is being looked up. */
  asked?: string
  result?: IdentifyResult
}

export type Search = ReturnType<typeof useSearch>

/** The field in which a passholder is looked for: what stands in it, and what came of the last look-up. */
export function useSearch(balieConsumerKey: string) {
  const identify = useIdentify(balieConsumerKey)
  // Outside of React, since the whole form needn't be drawn again for every character.
  const [state] = useState(() => observed<SearchState>({ text: '', typed: '' }))
  const turnRef = useRef(0)

  /** Also lets go of a look-up that is underway: it is not what is asked any more. */
  function type(text: string) {
    turnRef.current++
    state.write({ text, typed: text })
  }

  /** The number belonged elsewhere: what a person was typing stands there again. */
  function giveBack() {
    turnRef.current++
    const { typed } = state.read()
    state.write({ text: typed, typed })
  }

  /**
   * Looks a number up, and shows it meanwhile.
   *
   * @returns the answer, and whether nothing else was typed or looked up in the meantime
   */
  async function run(identification: string) {
    const turn = ++turnRef.current
    state.write({ text: identification, typed: state.read().typed, asked: identification })
    const result = await identify(identification)
    const stands = turn === turnRef.current
    if (stands) state.write(after(result, identification, state.read().typed))
    return { result, stands }
  }

  return { state, type, giveBack, run, balieConsumerKey }
}

/** What was found stands where it belongs now; a number that wasn't stays, with what is to be said of it. */
function after(result: IdentifyResult, identification: string, typed: string): SearchState {
  const found = result.kind === 'ok' ? findingOf(result.data).kind : undefined
  if (found === 'passholder') return { text: '', typed: '', result }
  if (found !== 'new-card') return { text: identification, typed, result }
  const left = readTypedNumber(typed) === identification ? '' : typed
  return { text: left, typed: left, result }
}
