import { createHash } from 'node:crypto'
import { type Draft, draftSchema } from '@balie/shared'
import type { Request, Response } from 'express'
import * as z from 'zod/mini'
import type { Cookies } from '../session/cookies.ts'
import { jsonField } from '../store/json-field.ts'
import type { Sealer } from '../store/sealer.ts'

const LIFETIME_MS = 10 * 60 * 1000
/** Browsers accept 4096 bytes for a cookie, name and attributes included. */
const VALUE_MAX_LENGTH = 3800
/** Limit for all attempts of a browser together, since the headers of a request are limited (http/http-server.ts). */
const TOTAL_MAX_LENGTH = 4500
const ID_LENGTH = 12

/** A login from its start until the browser returns. */
export interface LoginAttempt {
  /** State that the way of signing in needs to finish. */
  kept: string
  /** A local path. */
  returnTo: string
  /** Form from another application's link, opened before signing in; becomes the draft. */
  link?: Draft | undefined
  /** The only employee whose draft the link may become; if absent, any employee who signs in. */
  employee?: string | undefined
}

/**
 * Keeps a browser's pending logins in sealed cookies, one each: nothing is stored for a browser that never returns, and
 * an attempt belongs to the browser that began it.
 */
export interface LoginAttempts {
  start(request: Request, response: Response, name: string, attempt: LoginAttempt): void
  /** Returns this browser's attempt with this name, and ends it; undefined if there is none. */
  take(request: Request, response: Response, name: string): LoginAttempt | undefined
}

const attemptSchema = jsonField(
  z.object({
    /** Milliseconds since the epoch. */
    at: z.int(),
    kept: z.string(),
    returnTo: z.string(),
    link: z.optional(draftSchema),
    employee: z.optional(z.string()),
  }),
)

export function createLoginAttempts(cookies: Cookies, sealer: Sealer, clock: () => Date): LoginAttempts {
  const isFresh = (at: number) => Math.abs(clock().getTime() - at) < LIFETIME_MS

  function open(value: string, id: string) {
    const { data } = attemptSchema.safeParse(sealer.open(value, placeOf(id)))
    return data && isFresh(data.at) ? data : undefined
  }

  /** Keeps the newest attempts that fit besides a new one, and removes the others. */
  function makeRoom(request: Request, response: Response, length: number) {
    let total = length
    const present = cookies
      .logins(request)
      .map(({ id, value }) => ({ id, value, at: open(value, id)?.at ?? 0 }))
    for (const { id, value, at } of present.toSorted((a, b) => b.at - a.at)) {
      total += value.length
      if (at === 0 || total > TOTAL_MAX_LENGTH) cookies.login(id).clear(response)
    }
  }

  return {
    start(request, response, name, attempt) {
      const id = idOf(name)
      const seal = (what: LoginAttempt) =>
        sealer.seal(JSON.stringify({ ...what, at: clock().getTime() }), placeOf(id))
      const value = smallEnough(attempt, seal)
      makeRoom(request, response, value.length)
      cookies.login(id).write(response, value)
    },

    take(request, response, name) {
      const id = idOf(name)
      const cookie = cookies.login(id)
      const value = cookie.read(request)
      if (value === undefined) return undefined
      cookie.clear(response)
      return open(value, id)
    },
  }
}

/** Makes an attempt fit a cookie: drops the link's return address first, which can be too long, then the whole link. */
function smallEnough(attempt: LoginAttempt, seal: (attempt: LoginAttempt) => string): string {
  const withoutReturn = { ...attempt, link: attempt.link && { ...attempt.link, returnUrl: undefined } }
  const candidates = [attempt, withoutReturn].map(seal)
  const fitting = candidates.find((value) => value.length <= VALUE_MAX_LENGTH)
  return fitting ?? seal({ ...attempt, link: undefined })
}

/** Names the cookie with a hash, which doesn't reveal the attempt's name. */
function idOf(name: string): string {
  return createHash('sha256').update(name).digest('base64url').slice(0, ID_LENGTH)
}

/** Names the place for which a cookie is sealed: its value opens in no other cookie, nor does a stored value in it. */
function placeOf(id: string): string {
  return `cookie:login:${id}`
}
