import { Trans as PlainTrans } from '@lingui/react'
import { memo } from 'react'

/**
 * The component that the `Trans` macro becomes (lingui.config.ts). Most sentences have nothing to fill in, and are only
 * rendered again when the language changes.
 */
export const Trans = memo(PlainTrans)
