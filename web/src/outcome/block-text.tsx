import { type Block, formatCardNumber } from '@balie/shared'
import { Trans } from '@lingui/react/macro'

/** Tells in one sentence whether the old card was blocked; renders nothing if no block was requested. */
export function BlockText({ block, uitpasNumber }: { block: Block; uitpasNumber: string | undefined }) {
  if (uitpasNumber === undefined) return null
  const number = formatCardNumber(uitpasNumber)
  switch (block) {
    case 'done':
      return <Trans>De oude kaart {number} is geblokkeerd.</Trans>
    case 'already':
      return <Trans>De oude kaart {number} was al geblokkeerd.</Trans>
    case 'failed':
      return <Trans>De oude kaart {number} is niet geblokkeerd.</Trans>
    case 'unknown':
      return <Trans>Of de oude kaart {number} geblokkeerd is, weten we nog niet.</Trans>
    case 'not_requested':
      return null
  }
}
