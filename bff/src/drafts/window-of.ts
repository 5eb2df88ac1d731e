import { WINDOW_HEADER, windowIdSchema } from '@balie/shared'
import type { Request } from 'express'

/** The window that a request comes from; undefined where it says none, or nothing that is one. */
export function windowOf(request: Request): string | undefined {
  return windowIdSchema.safeParse(request.get(WINDOW_HEADER)).data
}
