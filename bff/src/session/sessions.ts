import { randomBytes } from 'node:crypto'
import { present } from '@balie/shared'
import * as z from 'zod/mini'
import type { EmployeeToken } from '../uitpas/oauth/employee-token.ts'
import { type KnownCounter, knownCounterSchema } from '../uitpas/calls/balie-list.ts'
import { jsonField } from '../store/json-field.ts'
import { ownerMark, ownerName, recordKey } from '../store/record-key.ts'
import type { Added, StoredRecord, Store, Visit } from '../store/store.ts'
import { END } from '../store/timers.ts'

const ID_BYTES = 32

/** Session of a signed-in employee. */
export interface Session {
  readonly id: string
  readonly employeeUid: string
  /** The name to show on the screen; undefined if UiTID gave none. */
  readonly employeeName: string | undefined
  readonly token: EmployeeToken
  /** Secret that signing out at UiTID needs. */
  readonly signOut: string | undefined
  readonly startedAt: Date
  readonly endsAt: Date
  /** Latest end of the session, regardless of activity. */
  readonly latestEnd: Date
  /** The employee's counters, as read at the start of the session; undefined until then. */
  readonly counters: KnownCounter[] | undefined
}

export interface Sessions {
  /** Begins a session and returns its id: 256 random bits, for the cookie only. */
  start(employee: {
    employeeUid: string
    employeeName?: string | undefined
    token: EmployeeToken
    signOut?: string | undefined
  }): Promise<string>
  /** Returns the session with this id, unless it has ended. Reading doesn't prolong it. */
  find(id: string): Promise<Session | undefined>
  /**
   * Returns the session with this id, unless it has ended, and in the same step counts the request and restarts the
   * idle time.
   *
   * @param visit.employeeUid the only employee whose visit counts and prolongs
   * @returns `added` is absent if nothing was counted: another employee's visit, or a session of an older version
   */
  visit(id: string, visit: SessionVisit): Promise<{ session: Session; added?: readonly Added[] } | undefined>
  /** Restarts the idle time after activity, up to the longest duration of a session. */
  prolong(session: Session): Promise<void>
  /** Stores the employee's counters with the session; does nothing if it has ended in the meantime. */
  rememberCounters(session: Session, counters: KnownCounter[]): Promise<void>
  /**
   * Ends a session, also for a store that fails over or loses its power.
   *
   * @throws StoreUnavailable; it may have ended all the same
   */
  end(id: string): Promise<void>
}

export interface SessionVisit {
  employeeUid?: string | undefined
  counters: Visit['counters']
  prolongs: boolean
}

/** A session as stored: all in one field, which is sealed and opened at once. */
const fieldsSchema = z.object({
  session: jsonField(
    z.object({
      employeeUid: z.string(),
      employeeName: z.optional(z.string()),
      signOut: z.optional(z.string()),
      token: z.object({ key: z.string(), secret: z.string() }),
      /** Milliseconds since the epoch. */
      startedAt: z.int(),
      counters: z.optional(z.array(knownCounterSchema)),
    }),
  ),
})

/**
 * Keeps the sessions of signed-in employees in the store: the token never leaves the server.
 *
 * @param limits.idleMs lifetime of a session after the last activity of a person
 * @param limits.maxMs longest lifetime of a session
 */
export function createSessions(
  store: Store,
  limits: { idleMs: number; maxMs: number },
  clock: () => Date,
): Sessions {
  function remainingMs(startedAt: Date, now: number): number {
    return startedAt.getTime() + limits.maxMs - now
  }

  function read(id: string, record: StoredRecord | undefined): Session | undefined {
    const parsed = fieldsSchema.safeParse(record?.fields)
    if (!record || !parsed.success) return undefined
    const { session } = parsed.data
    const startedAt = new Date(session.startedAt)
    const now = clock().getTime()
    const longestMs = remainingMs(startedAt, now)
    const restMs = Math.min(record.remainingMs, longestMs)
    if (restMs <= 0) return undefined
    return {
      id,
      employeeUid: session.employeeUid,
      employeeName: session.employeeName,
      token: session.token,
      signOut: session.signOut,
      startedAt,
      endsAt: new Date(now + restMs),
      latestEnd: new Date(now + longestMs),
      counters: session.counters,
    }
  }

  return {
    async start({ employeeUid, employeeName, token, signOut }) {
      const id = randomBytes(ID_BYTES).toString('base64url')
      const { key, secret } = token
      const session = write({
        employeeUid,
        employeeName,
        token: { key, secret },
        signOut,
        startedAt: clock(),
      })
      const fields = [...Object.entries(session), [ownerMark(ownerName(employeeUid)), ''] as const]
      const timers = [[END, limits.maxMs]] as const
      const lifetimeMs = Math.min(limits.idleMs, limits.maxMs)
      await store.together([{ do: 'create', key: keyOf(id), fields, timers, lifetimeMs }])
      return id
    },

    find: async (id) => read(id, await store.read(keyOf(id))),

    async visit(id, { employeeUid, counters, prolongs }) {
      const visited = await store.visit(keyOf(id), {
        owner: employeeUid === undefined ? undefined : ownerName(employeeUid),
        counters,
        lifetimeMs: prolongs ? limits.idleMs : undefined,
      })
      const session = read(id, visited)
      return session && { session, ...present({ added: visited?.added }) }
    },

    async prolong({ id, startedAt }) {
      await store.touch(keyOf(id), Math.min(limits.idleMs, remainingMs(startedAt, clock().getTime())))
    },

    async rememberCounters(session, counters) {
      await store.update(keyOf(session.id), write({ ...session, counters }))
    },

    async end(id) {
      await store.together([{ do: 'remove', key: keyOf(id) }], { durable: true })
    },
  }
}

function write(
  session: Pick<Session, 'employeeUid' | 'employeeName' | 'token' | 'signOut' | 'startedAt'> &
    Partial<Pick<Session, 'counters'>>,
) {
  const { employeeUid, employeeName, token, signOut, startedAt, counters } = session
  const fields = { employeeUid, employeeName, token, signOut, startedAt: startedAt.getTime(), counters }
  return { session: JSON.stringify(fields) }
}

function keyOf(id: string): string {
  return recordKey('session', id)
}
