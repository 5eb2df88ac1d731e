import type { CardStatus } from '@balie/shared'
import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'

export const CARD_STATUS_TEXT: Record<CardStatus, MessageDescriptor> = {
  PROVISIONED: msg`nog niet verdeeld`,
  STOCK: msg`nog in het magazijn`,
  SENT_TO_BALIE: msg`onderweg naar een balie`,
  LOCAL_STOCK: msg`ligt klaar aan een balie`,
  ACTIVE: msg`in gebruik`,
  BLOCKED: msg`geblokkeerd`,
  DELETED: msg`verwijderd`,
  OTHER: msg`status niet gekend`,
}
