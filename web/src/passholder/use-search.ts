import { findingOf, type PersonQuery, readTypedNumber } from '@balie/shared'
import { useRef, useState } from 'react'
import { observed } from '../settings/observed.ts'
import { type IdentifyResult, useIdentify } from './identify.ts'

interface SearchState {
  text: string
  /** Text that was typed before a scan replaced it during its look-up. */
  typed: string
  /** The number that is currently looked up. */
  asked?: string
  result?: IdentifyResult
}

export type Search = ReturnType<typeof useSearch>

/** The text that is typed, which outlives this window: as it was, and how to keep it. */
export interface TypedSearch {
  typed: string
  keep: (typed: string) => void
  /** The parts of it that were corrected by hand; none once it is empty. */
  edits: () => PersonQuery
  keepEdits: (edits: PersonQuery) => void
}

/** Holds the state of the field in which a passholder is searched: its text, and the result of the last look-up. */
export function useSearch(balieConsumerKey: string, { typed: first, keep, edits, keepEdits }: TypedSearch) {
  const identify = useIdentify(balieConsumerKey)
  // Outside of React's state, so that typing doesn't render the whole form again.
  const [state] = useState(() => observed<SearchState>({ text: first, typed: first }))
  const turnRef = useRef(0)

  function change(next: SearchState) {
    if (next.typed !== state.read().typed) keep(next.typed)
    state.write(next)
  }

  /** Sets the text, and abandons a look-up that is under way. */
  function type(text: string) {
    turnRef.current++
    change({ text, typed: text })
  }

  /** Restores the typed text after a scanned number that belonged elsewhere. */
  function giveBack() {
    turnRef.current++
    const { typed } = state.read()
    change({ text: typed, typed })
  }

  /**
   * Looks up a number, and shows it in the meantime.
   *
   * @param take receives the answer, and whether it is the latest: nothing else was typed or looked up in the meantime
   */
  async function run(identification: string, take: (result: IdentifyResult, isLatest: boolean) => void) {
    const turn = ++turnRef.current
    change({ text: identification, typed: state.read().typed, asked: identification })
    const result = await identify(identification)
    if (!result) return
    const isLatest = turn === turnRef.current
    if (isLatest) change(after(result, identification, state.read().typed))
    // In the same tick, to be drawn together.
    take(result, isLatest)
  }

  return { state, type, giveBack, run, edits, keepEdits, balieConsumerKey }
}

/** Returns the state after a look-up: empty if a passholder was found; an unknown number stays, with its message. */
function after(result: IdentifyResult, identification: string, typed: string): SearchState {
  const found = result.kind === 'ok' ? findingOf(result.data).kind : undefined
  if (found === 'passholder') return { text: '', typed: '', result }
  if (found !== 'new-card') return { text: identification, typed, result }
  const left = readTypedNumber(typed) === identification ? '' : typed
  return { text: left, typed: left, result }
}
