import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'

/** From what is served from memory to a registration that is looked up until its last moment. */
const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 20]

/**
 * Counters and histograms of the application. Every label has few possible values, that stand in our own code: no address, number,
 * name or message is ever one.
 */
export interface Metrics {
  requestEnded(request: { route: string; method: string; status: number }, seconds: number): void
  callEnded(call: { call: string; result: string }, seconds: number): void
  /** A registration was carried out, to whatever end. */
  registrationEnded(registration: RegistrationLabels, seconds: number): void
  /** A look-up found the end of a registration that had none. */
  registrationSettled(registration: RegistrationLabels): void
  /** All of it in Prometheus' text format. */
  text(): Promise<{ contentType: string; body: string }>
}

export interface RegistrationLabels {
  reason: string
  outcome: string
}

/** Gauges that are read only when asked for; undefined if not known. */
export interface Readings {
  sessions: () => Promise<number | undefined>
  unsettled: () => Promise<number | undefined>
}

/** Counts from now on. Also what the process uses: memory, processor, event loop. */
export function createMetrics({ sessions, unsettled }: Readings): Metrics {
  const register = new Registry()
  const registers = [register]
  collectDefaultMetrics({ register })

  const requests = new Histogram({
    name: 'balie_http_request_duration_seconds',
    help: 'Requests by route pattern, method and status, and how long they took',
    labelNames: ['route', 'method', 'status'],
    buckets: SECONDS,
    registers,
  })
  const calls = new Histogram({
    name: 'balie_upstream_call_duration_seconds',
    help: 'Calls to UiTID and UiTPAS by call and result, and how long they took',
    labelNames: ['call', 'result'],
    buckets: SECONDS,
    registers,
  })
  const registrations = new Histogram({
    name: 'balie_registration_duration_seconds',
    help: 'Registrations by reason and outcome as first known, and how long they took',
    labelNames: ['reason', 'outcome'],
    buckets: SECONDS,
    registers,
  })
  const settled = new Counter({
    name: 'balie_registrations_settled_total',
    help: 'Registrations of unknown outcome of which a look-up found the end',
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
