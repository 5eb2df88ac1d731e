/** Load tests make many calls: the oldest are forgotten. */
const MAX_CALLS = 20_000

/** A call the service received, as it was sent; its `oauth_*` parameters left out. */
export type LoggedCall = {
  at: string
  method: string
  path: string
  call: string
  query: [string, string][]
  form: [string, string][]
  /** Null while it is being handled, and when the connection was cut instead of answered. */
  status: number | null
  committed: boolean
  /** When it was carried out: a slow service does so long after the call came. */
  committedAt?: string
  /** When its answer left, or was cut. */
  answeredAt?: string
}

export type CallLog = { add(call: LoggedCall): void; all(): readonly LoggedCall[]; clear(): void }

export function createCallLog(): CallLog {
  let calls: LoggedCall[] = []
  return {
    add(call) {
      calls.push(call)
      if (calls.length > MAX_CALLS * 1.1) calls = calls.slice(-MAX_CALLS)
    },
    all: () => calls,
    clear() {
      calls = []
    },
  }
}
