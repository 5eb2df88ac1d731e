import { createHash, randomBytes } from 'node:crypto'
import { type Draft, draftSchema } from '@balie/shared'
import * as z from 'zod/mini'
import { jsonField } from '../store/json-field.ts'
import { recordKey } from '../store/record-key.ts'
import type { Store } from '../store/store.ts'
import type { Credentials } from '../uitpas/credentials.ts'

const LIFETIME_MS = 10 * 60 * 1000
const BROWSER_ID_BYTES = 32

/** A login between its first and its last leg. */
export interface LoginAttempt {
  temporary: Credentials
  /** A local path. */
  returnTo: string
  /** What another application's link asked for before anybody was signed in; becomes the draft. */
  link?: Draft | undefined
  /** The only employee whose draft the link may become; without it, whoever signs in. */
  employee?: string | undefined
}

/** The logins that are under way. One belongs to the browser that began it and can be ended once. */
export interface LoginAttempts {
  begin(attempt: LoginAttempt, browserId: string): Promise<void>
  /** The attempt of this browser with this request token, which is over from now on. */
  take(requestToken: string, browserId: string): Promise<LoginAttempt | undefined>
}

const fieldsSchema = z.object({
  tokenSecret: z.string(),
  browser: z.string(),
  returnTo: z.string(),
  link: z.optional(jsonField(draftSchema)),
  employee: z.optional(z.string()),
})

export function createLoginAttempts(store: Store): LoginAttempts {
  return {
    async begin({ temporary, returnTo, link, employee }, browserId) {
      const fields = {
        tokenSecret: temporary.secret,
        browser: digest(browserId),
        returnTo,
        ...(link && { link: JSON.stringify(link) }),
        ...(employee !== undefined && { employee }),
      }
      await store.create(recordKey('login', temporary.key), fields, LIFETIME_MS)
    },

    async take(requestToken, browserId) {
      const key = recordKey('login', requestToken)
      const record = await store.read(key)
      const { data } = fieldsSchema.safeParse(record?.fields)
      if (data?.browser !== digest(browserId)) return undefined
      if (!(await store.remove(key))) return undefined
      const { tokenSecret, returnTo, link, employee } = data
      return { temporary: { key: requestToken, secret: tokenSecret }, returnTo, link, employee }
    },
  }
}

/** An unguessable name for a browser, for its login cookie. */
export function newBrowserId(): string {
  return randomBytes(BROWSER_ID_BYTES).toString('base64url')
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('base64url')
}
