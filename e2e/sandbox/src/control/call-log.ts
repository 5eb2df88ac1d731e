/** Number of calls kept, since load tests make many: the oldest are dropped. */
const MAX_CALLS = 20_000

/** A call as the service received it, without its `oauth_*` parameters. */
export type LoggedCall = {
  at: string
  method: string
  path: string
  call: string
  query: [string, string][]
  form: [string, string][]
  /** Null while it is being handled, and if the connection was cut instead of answered. */
  status: number | null
  committed: boolean
  /** When it was carried out, which in a slow service is long after it came. */
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
