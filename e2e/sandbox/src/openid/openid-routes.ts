import type { RequestHandler, Response } from 'express'
import { setTimeout as wait } from 'node:timers/promises'
import { plainAnswer } from '../calls/answer.ts'
import { applyFault } from '../faults/apply-fault.ts'
import { deliver } from '../faults/deliver.ts'
import type { Fault } from '../faults/fault.ts'
import type { Service } from '../service.ts'
import { isOpenIdPath, openIdCalls } from './openid-paths.ts'

/** Parameters of a sign-in that aren't secret: kept in the record of calls. */
const RECORDED = ['acr_values', 'prompt', 'referrer', 'ui_locales', 'post_logout_redirect_uri']

/**
 * UiTID's OpenID provider (service.md §2.2). It loads at its first request, since most tests sign in by OAuth 1.0a and
 * needn't wait for it.
 *
 * @param origin where the sandbox listens
 */
export function openIdRoutes(service: Service, origin: () => string): RequestHandler {
  let loaded: Promise<RequestHandler> | undefined
  async function load() {
    const { createOpenIdServer } = await withoutRuntimeWarning(() => import('./openid-server.ts'))
    return createOpenIdServer(service, origin())
  }
  return async (request, response, next) => {
    if (!isOpenIdPath(request.path)) {
      next()
      return
    }
    const call = openIdCalls.get(request.path)
    if (call !== undefined) {
      record(call, service, { method: request.method, url: new URL(request.originalUrl, origin()) }, response)
      const { fault } = service.faults.take(call)
      if (fault !== null && !(await strike(fault, response))) return
    }
    loaded ??= load()
    await (
      await loaded
    )(request, response, next)
  }
}

/** The provider warns about any Node without long-term support; the tests prove that it works. */
async function withoutRuntimeWarning<T>(act: () => Promise<T>): Promise<T> {
  const { warn } = console
  console.warn = (...words: unknown[]) => {
    if (!String(words[0]).includes('oidc-provider WARNING: Unsupported runtime')) warn(...words)
  }
  try {
    return await act()
  } finally {
    console.warn = warn
  }
}

function record(
  call: string,
  { calls, clock }: Service,
  { method, url }: { method: string; url: URL },
  response: Response,
): void {
  const query = [...url.searchParams].filter(([name]) => RECORDED.includes(name))
  const path = url.pathname
  const entry = { at: clock.now().toISOString(), method, path, call, query, form: [], committed: false }
  const kept = { ...entry, status: null as number | null }
  calls.add(kept)
  response.once('finish', () => (kept.status = response.statusCode))
}

/** Lets a fault replace the answer; returns whether the call goes on. */
async function strike(fault: Fault, response: Response): Promise<boolean> {
  if (fault.kind === 'delay') {
    await wait(fault.ms, undefined, { ref: false })
    return !response.destroyed
  }
  await deliver(response, await applyFault(fault, () => plainAnswer(200, 'application/json', '{}')))
  return false
}
