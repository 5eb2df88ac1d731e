import { randomUUID } from 'node:crypto'
import { ownerMark } from './record-key.ts'
import type { StoreStep, Visit } from './store.ts'
import { END } from './timers.ts'

const LIFETIME_MS = 1000

/** The scripts of a client. */
interface Scripts {
  together(keys: string[], steps: readonly StoreStep[]): Promise<unknown>
  readRecord(key: string): Promise<unknown>
  visit(key: string, visit: Visit, prefix: string): Promise<unknown>
}

/**
 * Runs the scripts so that each of their commands is called, on records that expire within a second. A server can lack
 * a command, or refuse it to its user, that is first needed for a sign-in or the end of a registration.
 *
 * @throws the error of the command that fails
 */
export async function tryScripts(client: Scripts, prefix: string): Promise<void> {
  const owner = randomUUID()
  const [one, other, counter] = [`start:${owner}:one`, `start:${owner}:other`, `start:${owner}:counter`]
  const run = (...steps: StoreStep[]) =>
    client.together(
      steps.map(({ key }) => prefix + key),
      steps,
    )
  const lives = { lifetimeMs: LIFETIME_MS }
  const fields = [[ownerMark(owner), '']] as const
  await run(
    { do: 'create', key: one, fields, timers: [[END, LIFETIME_MS]], ...lives },
    { do: 'put', key: other, fields, ...lives },
    { do: 'count', key: counter, by: 1, max: 1, ...lives },
  )
  await client.visit(prefix + one, { owner, counters: [{ what: 'start', ...lives }], ...lives }, prefix)
  await client.readRecord(prefix + one)
  await run(
    { do: 'update', key: other, fields: [], having: ownerMark(owner), lacking: 'none', ...lives },
    { do: 'removeFields', key: one, names: [ownerMark(owner)] },
    { do: 'remove', key: counter },
  )
}
