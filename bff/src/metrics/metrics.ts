import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'

/** Histogram buckets, from an answer from memory to a registration that is looked up until its deadline. */
const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 20]

/**
 * Counters and histograms of the application. Every label has few possible values, all from our own code: never an
 * address, number, name or message.
 */
export interface Metrics {
  requestEnded(request: { route: string; method: string; status: number }, seconds: number): void
  callEnded(call: { call: string; result: string }, seconds: number): void
  /** Counts a registration that was carried out, with any end. */
  registrationEnded(registration: RegistrationLabels, seconds: number): void
  /** Counts a registration without an end for which a look-up found one. */
  registrationSettled(registration: RegistrationLabels): void
  /** Returns all metrics in Prometheus' text format. */
  text(): Promise<{ contentType: string; body: string }>
}

export interface RegistrationLabels {
  reason: string
  outcome: string
}

/** Gauges that are read on request; undefined if not known. */
export interface Readings {
  sessions: () => Promise<number | undefined>
  unsettled: () => Promise<number | undefined>
}

/** Creates the metrics, starting at 0, including those of the process: memory, processor, event loop. */
export function createMetrics({ sessions, unsettled }: Readings): Metrics {
  const register = new Registry()
  const registers = [register]
  collectDefaultMetrics({ register })

  const requests = durations('balie_http_request_duration_seconds', {
    help: 'Requests by route pattern, method and status, and how long they took',
    labelNames: ['route', 'method', 'status'],
  })
  const calls = durations('balie_upstream_call_duration_seconds', {
    help: 'Calls to UiTID and UiTPAS by call and result, and how long they took',
    labelNames: ['call', 'result'],
  })
  const registrations = durations('balie_registration_duration_seconds', {
    help: 'Registrations by reason and outcome as first known, and how long they took',
    labelNames: ['reason', 'outcome'],
  })
  const settled = new Counter({
    name: 'balie_registrations_settled_total',
    help: 'Registrations of unknown outcome whose end a look-up found',
    labelNames: ['reason', 'outcome'],
    registers,
  })
  gauge('balie_store_up', 'Whether the store answers', async () => ((await sessions()) === undefined ? 0 : 1))
  gauge('balie_sessions', 'Sessions that live in the store, of all instances', sessions)
  gauge(
    'balie_unsettled_registrations',
    'Registrations in the store without an end, of all instances',
    unsettled,
  )

  function durations<Label extends string>(name: string, about: { help: string; labelNames: Label[] }) {
    return new Histogram({ name, ...about, buckets: SECONDS, registers })
  }

  function gauge(name: string, help: string, read: () => Promise<number | undefined>) {
    return new Gauge({
      name,
      help,
      registers,
      async collect() {
        this.set((await read()) ?? Number.NaN)
      },
    })
  }

  return {
    requestEnded: (labels, seconds) => requests.observe(labels, seconds),
    callEnded: (labels, seconds) => calls.observe(labels, seconds),
    registrationEnded: (labels, seconds) => registrations.observe(labels, seconds),
    registrationSettled: (labels) => settled.inc(labels),
    text: async () => ({
      contentType: register.contentType,
      body: await register.metrics(),
    }),
  }
}
