import * as z from 'zod/mini'

/** Messages of the worker: first that it is ready, then the codes in each frame. */
export const readerMessageSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('ready') }),
  z.object({ kind: z.literal('failed') }),
  z.object({ kind: z.literal('read'), texts: z.array(z.string()) }),
])

export type ReaderMessage = z.infer<typeof readerMessageSchema>
