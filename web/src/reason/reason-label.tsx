import { useLingui } from '@lingui/react'
import { reasonText } from './reason-text.ts'

export function ReasonLabel({ reason }: { reason: string }) {
  const { i18n } = useLingui()
  const text = reasonText(reason)
  return text ? i18n._(text.label) : null
}
