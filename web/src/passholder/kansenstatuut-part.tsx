import type { Reason } from '@balie/shared'
import { usePart } from '../loading/use-part.ts'
import type { KansenstatuutCheckProps } from './kansenstatuut-check.tsx'
import { NotesMissing } from './notes-missing.tsx'

type KansenstatuutPartProps = Omit<KansenstatuutCheckProps, 'purpose'> & { reason: Reason | undefined }

/** What to look at before somebody's kansenstatuut is granted or ended; fetched by itself, since most reasons do neither. */
export function KansenstatuutPart({ reason, ...known }: KansenstatuutPartProps) {
  const purpose = purposeOf(reason)
  const load = () => import('./kansenstatuut-check.tsx')
  const { part, failed, fetch } = usePart('kansenstatuut-part', load, purpose !== undefined)
  if (purpose === undefined) return null
  if (failed) return <NotesMissing onRetry={fetch} />
  return part ? <part.KansenstatuutCheck purpose={purpose} {...known} /> : null
}

function purposeOf(reason: Reason | undefined) {
  if (reason === 'OBTAIN_KANSENSTATUUT') return 'grant'
  return reason === 'LOSS_KANSENSTATUUT' ? 'end' : undefined
}
