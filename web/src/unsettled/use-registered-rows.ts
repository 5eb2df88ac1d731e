import { useQuery } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useRef } from 'react'
import { acknowledge } from '../outcome/acknowledge.ts'
import { EMPTY, isOf, statusOf } from './unsettled-list.ts'
import { unsettledQuery } from './unsettled-query.ts'
import { useLookAgain } from './use-look-again.ts'
import { useMarkSeen } from './use-unsettled.ts'

/**
 * Acknowledges all listed registrations of this card for this passholder, whose success is on screen already. An
 * unsettled one is looked up first, once.
 */
export function useRegisteredRows(onScreen: { uid: string; uitpasNumber: string }): void {
  const { entries } = useQuery(unsettledQuery).data ?? EMPTY
  const { look } = useLookAgain()
  const markSeen = useMarkSeen()
  const askedRef = useRef(new Set<string>())
  const takeNote = useEffectEvent(() => {
    for (const entry of entries) {
      const { registration } = entry
      const { key } = registration
      if (!isOf(registration, onScreen)) continue
      if (statusOf(entry) === 'registered') {
        acknowledge(key)
        markSeen({ key, registered: true })
      } else if (!askedRef.current.has(key)) {
        askedRef.current.add(key)
        void look(registration)
      }
    }
  })
  useEffect(() => takeNote(), [entries])
}
