import type { Dispatcher } from 'undici'

/** The fence of a write: conditions under which it may leave, set by the code that recorded it ahead. */
export interface Departure {
  /** Called right before the first byte is written to an open connection: the last moment to stop. */
  mayLeave: () => boolean
  /** Start of the call's deadline, by performance.now(). */
  since: number
}

/** The request was stopped before its first byte. */
class NotLeaving extends Error {
  override name = 'NotLeaving'
}

/**
 * Creates an interceptor that lets a request leave once, if it may.
 *
 * @param leave called when the connection is open and nothing is written yet; a request that it allows counts as sent
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
