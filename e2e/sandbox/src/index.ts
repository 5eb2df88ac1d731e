import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createApp, PREFIX } from './app.ts'
import type { Edition } from './data/reasons.ts'
import { createControl, type Control } from './control/control.ts'
import { createService } from './service.ts'
import { createClock } from './state/clock.ts'
import type { StyleWish } from './style/styles.ts'

export type { Edition } from './data/reasons.ts'
export type { LoggedCall } from './control/call-log.ts'
export type { BulkWish, Control } from './control/control.ts'
export type { NewPassholder } from './control/add-passholders.ts'
export type { CardWish } from './control/put-card.ts'
export type { PassholderSnapshot, Snapshot } from './control/snapshot.ts'
export type { Counter } from './data/counters.ts'
export type { Employee } from './data/employees.ts'
export type { CardStatus, CardType } from './data/unowned-cards.ts'
export type { Fault, When } from './faults/fault.ts'
export { createRandom } from './faults/random.ts'
export type { FaultOrder, Storm } from './faults/faults.ts'
export type { Options } from './service.ts'
export { realAnswers, type RealAnswer } from './style/samples.ts'
export type { StyleWish } from './style/styles.ts'
export type { Card, Kansenstatuut, Membership, Passholder, Voucher } from './state/world.ts'

export type SandboxOptions = {
  port?: number
  host?: string
  edition?: Edition
  clock?: () => Date
  /** Style of the answers at the start and after each reset. */
  style?: StyleWish | undefined
}

export type Sandbox = {
  /** Without a slash at the end: `http://127.0.0.1:PORT`. */
  url: string
  /** The `{prefix}` of the imitated service. */
  apiUrl: string
  consumerKey: string
  consumerSecret: string
  /** UiTID's OpenID provider, whose own name for itself ends with a slash. */
  issuer: string
  openIdClient: { id: string; secret: string }
  /** Reads the sandbox's present data; returns copies. */
  state: SandboxState
  control: Control
  /** Stops listening and cuts every connection. */
  close(): Promise<void>
}

export type SandboxState = ReturnType<typeof createState>

/** Starts a sandbox and resolves once it listens. Without a port it takes a free one. */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const { port = 0, host = '127.0.0.1', edition = '2018', clock = () => new Date(), style } = options
  const service = createService(edition, createClock(clock), style)
  const control = createControl(service)
  let url = ''
  const server = createServer(createApp(service, control, () => url))
  // Longer than clients keep an idle connection, so that none is closed just as it is used again.
  server.keepAliveTimeout = 65_000
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  })
  url = `http://${host}:${portOf(server.address())}`
  const { consumerKey, consumerSecret, openIdClient } = service
  return {
    url,
    apiUrl: url + PREFIX,
    consumerKey,
    consumerSecret,
    issuer: url,
    openIdClient,
    state: createState(control),
    control,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

function createState({ state }: Control) {
  return {
    all: state,
    passholder: (uid: string) => state().passholders.find((passholder) => passholder.uid === uid),
    card: (uitpasNumber: string) => state().cards.find((card) => card.uitpasNumber === uitpasNumber),
    voucher: (voucherNumber: string) =>
      state().vouchers.find((found) => found.voucherNumber === voucherNumber),
    employee: (uid: string) => state().employees.find((employee) => employee.uid === uid),
  }
}

function portOf(address: string | AddressInfo | null): number {
  return typeof address === 'object' && address !== null ? address.port : 0
}
