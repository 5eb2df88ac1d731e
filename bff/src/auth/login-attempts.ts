import { createHash } from 'node:crypto'
import { type Draft, draftSchema } from '@balie/shared'
import type { Request, Response } from 'express'
import * as z from 'zod/mini'
import type { Cookies } from '../session/cookies.ts'
import { jsonField } from '../store/json-field.ts'
import type { Sealer } from '../store/sealer.ts'

const LIFETIME_MS = 10 * 60 * 1000
/** A browser takes 4096 bytes for a cookie, name and attributes included. */
const VALUE_MAX_LENGTH = 3800
/** All attempts of one browser together: what a browser sends with every request is limited (http/http-server.ts). */
const TOTAL_MAX_LENGTH = 4500
const ID_LENGTH = 12

/** A login between its beginning and the browser's return. */
export interface LoginAttempt {
  /** State that the way of signing in needs again. */
  kept: string
  /** A local path. */
  returnTo: string
  /** Form that another application's link asked for before anybody was signed in; becomes the draft. */
  link?: Draft | undefined
  /** The only employee whose draft the link may become; without it, whoever signs in. */
  employee?: string | undefined
}

/**
 * The logins that a browser has under way. They travel in the browser, sealed, one cookie each: nothing is stored for
 * a browser that never comes back, and an attempt belongs to the browser that began it.
 */
export interface LoginAttempts {
  begin(request: Request, response: Response, name: string, attempt: LoginAttempt): void
  /** The attempt of this browser with this name, which is over from now on. */
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

  /** Lets the newest attempts stay that fit beside a new one. */
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
    begin(request, response, name, attempt) {
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

/** Nobody types as much as no cookie can hold; a link's return address can be that long, and goes first. */
function smallEnough(attempt: LoginAttempt, seal: (attempt: LoginAttempt) => string): string {
  const withoutReturn = { ...attempt, link: attempt.link && { ...attempt.link, returnUrl: undefined } }
  const candidates = [attempt, withoutReturn].map(seal)
  const fitting = candidates.find((value) => value.length <= VALUE_MAX_LENGTH)
  return fitting ?? seal({ ...attempt, link: undefined })
}

/** A name for the cookie; whoever sees it can't tell the attempt's. */
function idOf(name: string): string {
  return createHash('sha256').update(name).digest('base64url').slice(0, ID_LENGTH)
}

/** A value opens under no other cookie's name, and no stored one opens as a cookie. */
function placeOf(id: string): string {
  return `cookie:login:${id}`
}
