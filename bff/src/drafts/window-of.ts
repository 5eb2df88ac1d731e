import { WINDOW_HEADER, windowIdSchema } from '@balie/shared'
import type { Request } from 'express'

/** Returns the window that a request comes from; undefined if the header is missing or invalid. */
export function windowOf(request: Request): string | undefined {
  return windowIdSchema.safeParse(request.get(WINDOW_HEADER)).data
}
