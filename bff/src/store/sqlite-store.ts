import { closeSync, existsSync, mkdirSync, openSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import * as z from 'zod/mini'
import { createFileWatch, IN_MEMORY } from './file-watch.ts'
import { createGroupCommit } from './group-commit.ts'
import { type MachineTime, thisMachine } from './machine-time.ts'
import { openSqliteClock } from './sqlite-clock.ts'
import { createSqliteRecords } from './sqlite-records.ts'
import { prepareStatements, SCHEMA } from './sqlite-statements.ts'
import { type Store, createStore, StoreTakesNoWrites, StoreUnavailable } from './store.ts'

/** Longest wait for another process, which blocks everything else; processes hold the file for milliseconds at most. */
const BUSY_TIMEOUT_MS = 1000
const OWNER_ONLY = 0o600

const countSchema = z.object({ count: z.number() })

/**
 * Opens a store in one file, for a deployment on one machine. Several processes may share the file.
 *
 * Setting the machine's wall clock doesn't affect its clock (decision 058).
 *
 * @param path of the file; `:memory:` for a store that ends with the process
 * @param onTrouble called with the error each time the file takes no writes
 * @throws StoreUnavailable if the file can't be opened
 */
export function openSqliteStore(
  path: string,
  machine: MachineTime = thisMachine,
  onTrouble?: (error: Error) => void,
): Store {
  const { database, statements, clock, file } = guarded(() => open(path, machine))

  const records = createSqliteRecords(statements)
  let now = 0
  let isSyncing: boolean | undefined
  const group = createGroupCommit({
    begin(durable) {
      // A sync also writes earlier commits without one, since they are in the same log. A pragma takes effect when it
      // is prepared, so it can't be prepared beforehand.
      if (isSyncing !== durable) database.exec(`PRAGMA synchronous = ${durable ? 'FULL' : 'NORMAL'}`)
      isSyncing = durable
      if (durable) file.mustBeThere()
      statements.begin.run()
    },
    first() {
      // Removes expired records, and fixes the time for the whole transaction.
      now = clock.now()
      clock.note(now)
      statements.prune.run(now)
    },
    commit: () => statements.commit.run(),
    rollback() {
      if (database.isTransaction) statements.rollback.run()
    },
  })

  function inTransaction<Result>(work: () => Result, durable?: boolean): Promise<Result> {
    return group.run(work, durable).catch((cause: unknown) => {
      if (cause instanceof Error) onTrouble?.(cause)
      throw new StoreTakesNoWrites('SQLite', { cause })
    })
  }

  return createStore({
    together: (steps, { durable } = {}) =>
      inTransaction(() => {
        const possible = steps.map((step) => records.isPossible(step))
        if (steps.some(({ required }, index) => required && !possible[index])) return possible
        for (const [index, step] of steps.entries()) if (possible[index]) records.carryOut(step, now)
        return possible
      }, durable),
    read: (key) => asPromise(() => records.read(key, clock.now())),
    visit: (key, visit) => inTransaction(() => records.visit(key, visit, now)),
    addEach: (additions) => inTransaction(() => additions.map((addition) => records.add(addition, now))),
    count: (kind, { having = '', lacking = '' } = {}) =>
      asPromise(
        () => countSchema.parse(statements.count.get({ kind, now: clock.now(), having, lacking })).count,
      ),
    concerns: () => Promise.resolve([]),
    ping: () =>
      asPromise(() => {
        file.mustBeThere()
        statements.has.get('', '')
      }),
    close: () =>
      asPromise(() => {
        group.flush()
        database.close()
      }),
  })
}

function open(path: string, machine: MachineTime) {
  if (path !== IN_MEMORY) createFile(path)
  const database = new DatabaseSync(path, { timeout: BUSY_TIMEOUT_MS })
  database.exec(SCHEMA)
  return {
    database,
    statements: prepareStatements(database),
    clock: openSqliteClock(database, machine),
    file: createFileWatch(path),
  }
}

/** Makes the file, for this user alone whatever the umask; SQLite gives its log and its index the same rights. */
function createFile(path: string): void {
  mkdirSync(dirname(path), { recursive: true })
  if (!existsSync(path)) closeSync(openSync(path, 'a', OWNER_ONLY))
}

function guarded<Result>(work: () => Result): Result {
  try {
    return work()
  } catch (cause) {
    throw new StoreUnavailable('SQLite', { cause })
  }
}

function asPromise<Result>(work: () => Result): Promise<Result> {
  return new Promise((resolve) => {
    resolve(guarded(work))
  })
}
