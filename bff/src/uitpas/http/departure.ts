import type { Dispatcher } from 'undici'

/** Conditions under which a write may leave, decided by the code that wrote it ahead. */
export interface Departure {
  /** Asked right before the first byte is written, on a connection that stands: the last moment to stop. */
  mayLeave: () => boolean
  /** From when on the deadline of the call counts, by performance.now(). */
  since: number
}

/** It was stopped before its first byte. */
class NotLeaving extends Error {
  override name = 'NotLeaving'
}

/**
 * Lets a request out once, if it may.
 *
 * @param options.leave asked when everything stands ready and nothing is written; what it allows counts as sent
 */
export function guardDeparture(leave: () => boolean): Dispatcher.DispatcherComposeInterceptor {
  return (dispatch) => (options, handler) =>
    dispatch(options, {
      onRequestStart(controller, context) {
        handler.onRequestStart?.(controller, context)
        if (!controller.aborted && !leave()) controller.abort(new NotLeaving())
      },
      onRequestUpgrade: (...said) => handler.onRequestUpgrade?.(...said),
      onResponseStart: (...said) => handler.onResponseStart?.(...said),
      onResponseData: (...said) => handler.onResponseData?.(...said),
      onResponseEnd: (...said) => handler.onResponseEnd?.(...said),
      onResponseError: (...said) => handler.onResponseError?.(...said),
    })
}
