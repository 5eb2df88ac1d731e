// Runs in a network namespace (run.ts): the route to the service is cut in the middle of a registration and opened
// again after its deadline. Each key is polled until it has an end, which must match the service's action, and nothing
// of it may reach the service after that.
import { randomUUID } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { setDefaultCACertificates } from 'node:tls'
import { type LoggedCall, startSandbox } from '@balie/sandbox'
import { type Browser, createBrowser, type Reply } from '../../bff/test/browser.ts'
import { type Fleet, startFleet } from '../chaos/fleet.ts'
import { CASES, type Case, leavingAt } from './cases.ts'
import { startFront } from './front.ts'
import { cutRoute, isCut, openRoute } from './route.ts'

const ANKE = 'e0000000-0000-4000-8000-000000000001'
const MUNTPUNT = '28808C2F-0DB2-D2CF-F508ECB994D2505F'
const AALST = 1
const TIMEOUT_MS = 1500
const SETTLE_MS = 4000
/** From the cut until the route is open again: later than the deadline, earlier than the settling. */
const OUTAGE_MS = 3500
/** A kernel that kept the request resends it about 3 s after the route opens. */
const LATEST_ARRIVAL_MS = OUTAGE_MS + 5000
const PATIENCE_MS = 30_000
const ASK_EVERY_MS = 200
const ANSWER_DELAY_MS = 600

const sandbox = await startSandbox()
const service = new URL(sandbox.apiUrl)
const folder = mkdtempSync(join(tmpdir(), 'balie-network-'))
const listeners = CASES.map(({ listener }) => listener)
const front = await startFront(listeners, { servicePort: Number(service.port), folder })
setDefaultCACertificates([readFileSync(front.certificateFile, 'utf8')])

const mistakes = (await Promise.all(CASES.map(tryCase))).flat()
await Promise.all([front.stop(), sandbox.close()])
rmSync(folder, { recursive: true })
for (const mistake of mistakes) console.log(mistake)
process.exit(mistakes.length === 0 ? 0 : 1)

async function tryCase(one: Case): Promise<string[]> {
  const bff = await startBff(one)
  const browser = createBrowser(bff.publicUrl)
  await browser.signIn(ANKE)
  const wish = wishFor(one)
  const { uid, balieConsumerKey } = wish
  // A look-up, so that a connection is kept.
  await browser.send('POST', '/api/passholders', { uid, balieConsumerKey })

  const key = randomUUID()
  if (one.moment === 'before newCard answers')
    sandbox.control.addFault({
      call: 'newCard',
      fault: { kind: 'delay', ms: ANSWER_DELAY_MS, when: 'after' },
    })
  if (one.moment === 'before newCard leaves') cutRoute(one.listener.address)
  const posted = browser.send('POST', '/api/registrations', wish, { 'idempotency-key': key })
  const wasCut = await untilCut(one, wish.uitpasNumber)
  const cutAt = performance.now()
  const told = askUntilTheEnd(browser, key, posted)
  await wait(OUTAGE_MS)
  if (wasCut) openRoute(one.listener.address)
  const outcomes = await told
  await wait(cutAt + LATEST_ARRIVAL_MS - performance.now())
  // Asks once more when nothing can arrive any longer. A key under which nothing was sent is free again, so it is
  // unknown.
  const atLast = await browser.send('GET', `/api/registrations/${key}`)
  if (atLast.status !== 404) outcomes.push(outcomeOf(atLast))
  await bff.stop()

  const writes = sandbox.control.calls().filter((call) => isOf(call, wish))
  const committed = writes.some(({ call, committed: done }) => call === 'newCard' && done)
  console.log(
    `${front.name}, ${one.name}: told ${shorten(outcomes)}; ` +
      `${String(writes.length)} writes arrived, ${committed ? 'registered' : 'not registered'}`,
  )
  return mistakesIn(one, { wasCut, outcomes, arrived: writes.length, committed })
}

function startBff({ moment, listener: { scheme, address, port } }: Case): Promise<Fleet> {
  const leaving = leavingAt(moment)
  const cutting = {
    NODE_OPTIONS: `--import=${join(import.meta.dirname, 'cut-as-it-leaves.ts')}`,
    CUT_AT: leaving ?? '',
    CUT_ADDRESS: address,
  }
  return startFleet(1, {
    UITPAS_API_URL: `${scheme}://${address}:${String(port)}${service.pathname}`,
    UITPAS_CONSUMER_KEY: sandbox.consumerKey,
    UITPAS_CONSUMER_SECRET: sandbox.consumerSecret,
    UITPAS_TIMEOUT_MS: String(TIMEOUT_MS),
    UITPAS_SETTLE_MS: String(SETTLE_MS),
    DATABASE_FILE: ':memory:',
    NODE_EXTRA_CA_CERTS: front.certificateFile,
    ...(leaving !== undefined && cutting),
  })
}

interface Wish {
  uid: string
  reason: 'LOSS_THEFT'
  uitpasNumber: string
  balieConsumerKey: string
  blockUitpasNumber?: string
}

function wishFor({ moment }: Case): Wish {
  const [person] = sandbox.control.addPassholders({ count: 1, cardSystemId: AALST })
  const [uitpasNumber] = sandbox.control.bulk({ cards: 1, cardSystemId: AALST, counterId: MUNTPUNT })
  if (!person || uitpasNumber === undefined) throw new Error('Nothing was added')
  const wish = { uid: person.uid, reason: 'LOSS_THEFT', uitpasNumber, balieConsumerKey: MUNTPUNT } as const
  return moment === 'as block leaves' ? { ...wish, blockUitpasNumber: person.uitpasNumber } : wish
}

/** Waits until the route is cut, or cuts it once the service has carried out newCard; false if that never happened. */
async function untilCut({ moment, listener: { address } }: Case, uitpasNumber: string): Promise<boolean> {
  const givesUpAt = performance.now() + PATIENCE_MS
  while (performance.now() < givesUpAt) {
    if (moment === 'before newCard answers') {
      if (sandbox.state.card(uitpasNumber)?.status === 'ACTIVE') cutRoute(address)
    }
    if (isCut(address)) return true
    await wait(20)
  }
  return false
}

/** Returns all outcomes answered for this key until there was an end. */
async function askUntilTheEnd(browser: Browser, key: string, posted: Promise<Reply>): Promise<string[]> {
  const outcomes = [outcomeOf(await posted)]
  const givesUpAt = performance.now() + PATIENCE_MS
  while (outcomes.at(-1) === 'unknown' && performance.now() < givesUpAt) {
    await wait(ASK_EVERY_MS)
    outcomes.push(outcomeOf(await browser.send('GET', `/api/registrations/${key}`)))
  }
  return outcomes
}

/** An end that still depends on the block's result counts as unknown. */
function outcomeOf({ json }: Reply): string {
  const { outcome, block } = json as { outcome?: string; block?: string }
  return block === 'unknown' ? 'unknown' : (outcome ?? 'none')
}

function isOf({ call, form, path }: LoggedCall, { uitpasNumber, blockUitpasNumber = 'none' }: Wish): boolean {
  if (call === 'block') return path.endsWith(`/${blockUitpasNumber}`)
  return call === 'newCard' && form.some(([name, value]) => name === 'uitpasNumber' && value === uitpasNumber)
}

function mistakesIn(
  { name, moment }: Case,
  seen: { wasCut: boolean; outcomes: string[]; arrived: number; committed: boolean },
): string[] {
  const { wasCut, outcomes, arrived, committed } = seen
  const end = outcomes.at(-1)
  const isAnswered = moment === 'before newCard answers'
  const rules: [isSo: boolean, mistake: string][] = [
    [wasCut, 'the route was never cut'],
    [end === (committed ? 'registered' : 'not_registered'), `told ${String(end)} in the end`],
    [!committed || !outcomes.includes('not_registered'), 'told not_registered of a card that was registered'],
    [committed || !outcomes.includes('registered'), 'told registered of a card that was not'],
    [arrived === (isAnswered ? 1 : 0), `${String(arrived)} writes arrived at the service`],
  ]
  return rules.filter(([isSo]) => !isSo).map(([, mistake]) => `${name}: ${mistake}`)
}

function shorten(outcomes: readonly string[]): string {
  const changes = outcomes.filter((outcome, index) => outcome !== outcomes[index - 1])
  return changes.join(', then ')
}
