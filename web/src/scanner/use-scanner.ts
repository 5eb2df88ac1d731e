import { present } from '@balie/shared'
import { useEffect, useEffectEvent } from 'react'
import { listenForScans, type ScannerOptions } from './listen.ts'

/** Listens for scans while mounted: calls back for every one, wherever the focus is. */
export function useScanner({ onScan, prefix }: Pick<ScannerOptions, 'onScan' | 'prefix'>): void {
  const scanned = useEffectEvent(onScan)
  useEffect(() => listenForScans(present({ onScan: scanned, prefix })), [prefix])
}
