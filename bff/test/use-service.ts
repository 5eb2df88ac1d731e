import { type Sandbox, startSandbox } from '@balie/sandbox'
import { afterAll, beforeAll, beforeEach } from 'vitest'
import { createCaller, type UitpasCaller } from '../src/uitpas/caller.ts'
import { createHttpClient, type HttpClient } from '../src/uitpas/http/http-client.ts'
import type { EmployeeToken } from '../src/uitpas/oauth/employee-token.ts'
import { ANKE } from './people.ts'

/** The fixtures for the calls of src/uitpas: a sandbox, a caller of it, and ANKE's token. */
export interface Service {
  sandbox: Sandbox
  call: UitpasCaller
  token: EmployeeToken
}

/** Starts one sandbox for all tests of a file, with fresh data before each. */
export function useService(): Service {
  const service = {} as Service
  let http: HttpClient
  beforeAll(async () => {
    const sandbox = await startSandbox()
    http = createHttpClient({ deadlineMs: 5000 })
    const consumer = { key: sandbox.consumerKey, secret: sandbox.consumerSecret }
    const call = createCaller({ apiUrl: sandbox.apiUrl, consumer, http, clock: () => new Date() })
    const { token: key, secret } = sandbox.control.issueToken(ANKE)
    Object.assign(service, { sandbox, call, token: { key, secret } })
  })
  beforeEach(() => service.sandbox.control.reset())
  afterAll(() => Promise.all([service.sandbox.close(), http.close()]))
  return service
}
