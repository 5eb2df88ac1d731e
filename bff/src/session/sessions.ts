import { randomBytes } from 'node:crypto'
import * as z from 'zod/mini'
import type { Credentials } from '../uitpas/credentials.ts'
import { type KnownCounter, knownCounterSchema } from '../uitpas/balie-list.ts'
import { jsonField } from '../store/json-field.ts'
import { recordKey } from '../store/record-key.ts'
import type { Store } from '../store/store.ts'

const ID_BYTES = 32

/** An employee who is signed in. */
export interface Session {
  readonly id: string
  readonly employeeUid: string
  readonly token: Credentials
  readonly startedAt: Date
  readonly endsAt: Date
  /** When it ends however much is done. */
  readonly latestEnd: Date
  /** As read at the start of the session; undefined until then. */
  readonly counters: KnownCounter[] | undefined
}

export interface Sessions {
  /** Begins a session and gives its id: 256 random bits, for the cookie only. */
  start(employee: { employeeUid: string; token: Credentials }): Promise<string>
  /** The session with this id, unless it has ended. Reading it does not prolong it. */
  find(id: string): Promise<Session | undefined>
  /** Somebody did something: the idle time begins anew, within the longest a session may last. */
  prolong(session: Session): Promise<void>
  /** Keeps the employee's counters with the session; nothing when it has ended in the meantime. */
  rememberCounters(session: Session, counters: KnownCounter[]): Promise<void>
  end(id: string): Promise<void>
}

const fieldsSchema = z.object({
  employeeUid: z.string(),
  token: z.string(),
  tokenSecret: z.string(),
  startedAt: z.pipe(
    z.string().check(z.regex(/^\d+$/)),
    z.transform((text) => new Date(Number(text))),
  ),
  counters: z.optional(jsonField(z.array(knownCounterSchema))),
})

/**
 * The sessions of signed-in employees, kept in the store: the token never leaves the server.
 *
 * @param limits.idleMs how long a session lives after the last thing that a person did
 * @param limits.maxMs how long it lives at most
 */
export function createSessions(
  store: Store,
  limits: { idleMs: number; maxMs: number },
  clock: () => Date,
): Sessions {
  function remainingMs(startedAt: Date): number {
    return startedAt.getTime() + limits.maxMs - clock().getTime()
  }

  return {
    async start({ employeeUid, token }) {
      const id = randomBytes(ID_BYTES).toString('base64url')
      const startedAt = clock()
      const fields = {
        employeeUid,
        token: token.key,
        tokenSecret: token.secret,
        startedAt: String(startedAt.getTime()),
      }
      await store.create(keyOf(id), fields, Math.min(limits.idleMs, limits.maxMs))
      return id
    },

    async find(id) {
      const record = await store.read(keyOf(id))
      const parsed = fieldsSchema.safeParse(record?.fields)
      if (!record || !parsed.success) return undefined
      const { employeeUid, token, tokenSecret, startedAt, counters } = parsed.data
      const longestMs = remainingMs(startedAt)
      const restMs = Math.min(record.remainingMs, longestMs)
      if (restMs <= 0) return undefined
      const now = clock().getTime()
      return {
        id,
        employeeUid,
        token: { key: token, secret: tokenSecret },
        startedAt,
        endsAt: new Date(now + restMs),
        latestEnd: new Date(now + longestMs),
        counters,
      }
    },

    async prolong({ id, startedAt }) {
      await store.touch(keyOf(id), Math.min(limits.idleMs, remainingMs(startedAt)))
    },

    async rememberCounters({ id }, counters) {
      await store.update(keyOf(id), { counters: JSON.stringify(counters) })
    },

    async end(id) {
      await store.remove(keyOf(id))
    },
  }
}

function keyOf(id: string): string {
  return recordKey('session', id)
}
