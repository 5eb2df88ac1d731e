import type { Draft, PageSession } from '@balie/shared'
import { useQueryClient } from '@tanstack/react-query'
import { startTransition, useEffect, useRef, useState } from 'react'
import { LOOK_UPS_KEY } from '../api/look-up.ts'
import type { Scan } from '../scanner/recognise.ts'
import { useScanner } from '../scanner/use-scanner.ts'
import type { TakeScan } from './scans/use-scans.ts'

/** A registration in the series: the draft that its form opens with, and the scan that started it. */
interface Round {
  number: number
  start: Draft
  scan?: Scan | undefined
}

/**
 * Runs registrations one after the other, and listens for scans during all of them: a form can be replaced in the
 * middle of a scan, and each scan is for the round that was asked for last.
 *
 * @param firstDraft gives the draft for the first form
 * @returns `takeScanRef` is for the function of the form on screen that takes each scan
 */
export function useRounds(firstDraft: () => Draft, { scannerPrefix: prefix }: PageSession) {
  const client = useQueryClient()
  const [round, setRound] = useState<Round>(() => ({ number: 0, start: firstDraft() }))
  // May not be on screen yet.
  const lastRef = useRef(round)
  const takeScanRef = useRef<TakeScan>(null)

  function startWith(start: Draft, scan?: Scan) {
    const next = { number: lastRef.current.number + 1, start, scan }
    lastRef.current = next
    // On a slow PC a new form takes a while, so a click is answered first; a scan needs the form at once.
    if (scan) {
      client.removeQueries({ queryKey: [LOOK_UPS_KEY] })
      setRound(next)
    } else startTransition(() => setRound(next))
  }

  useScanner({
    onScan(scan, arrival) {
      const { current: last } = lastRef
      if (last === round && takeScanRef.current) takeScanRef.current(scan, arrival)
      else startWith(last.start, scan)
    },
    prefix,
  })

  // Removes the look-ups of the previous form.
  const byScan = round.scan !== undefined
  useEffect(() => {
    // The scan's own look-up is under way by now.
    if (!byScan) client.removeQueries({ queryKey: [LOOK_UPS_KEY], type: 'inactive' })
  }, [client, round.number, byScan])

  return { round, startWith, takeScanRef }
}
