import * as z from 'zod/mini'

/**
 * Result of blocking the old card in a registration: no block was asked for; it was blocked already; it was blocked now; it
 * was not blocked; or it may have been.
 */
export const blockSchema = z.enum(['not_requested', 'already', 'done', 'failed', 'unknown'])
export type Block = z.infer<typeof blockSchema>

/** One of a registration's two writes: the block of the old card, or newCard. */
export const stepSchema = z.enum(['block', 'register'])
export type Step = z.infer<typeof stepSchema>

/** Setting: block the old card before its replacement is registered, or never from this application. */
export const BLOCK_OLD_CARD = ['first', 'never'] as const
export const blockOldCardSchema = z.enum(BLOCK_OLD_CARD)
export type BlockOldCard = z.infer<typeof blockOldCardSchema>
