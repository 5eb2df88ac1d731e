import { afterAll, beforeAll, beforeEach } from 'vitest'
import type { Browser, Reply } from './browser.ts'
import { ANKE } from './people.ts'
import { type Bff, type BffOptions, startBff } from './start-bff.ts'
import { CLIENT, type Provider, startProvider } from './start-provider.ts'

/** A BFF that signs in by OpenID Connect at a provider that misbehaves on request. */
export interface OpenIdStage {
  bff: Bff
  provider: Provider
  /** Lead of the BFF's clock, in ms. */
  aheadMs: number
  /** Begins a login; returns the provider's address. */
  begin(browser: Browser, query?: string): Promise<URL>
  /** Signs in as far as possible; returns the address to which the browser is sent at the end. */
  signIn(browser: Browser): Promise<string | null>
  isSignedIn(browser: Browser): Promise<boolean>
}

/**
 * Starts a BFF that signs in by OpenID Connect, with its provider, for the tests of a file.
 *
 * @param options.issuer makes UITID_ISSUER from the provider's own name
 */
export function useOpenId(
  options: BffOptions & { ending?: string; issuer?: (own: string) => string } = {},
): OpenIdStage {
  const { ending, issuer = (own) => own, ...bffOptions } = options
  const stage = { aheadMs: 0 } as OpenIdStage
  const begin = async (browser: Browser, query = ''): Promise<URL> => {
    const reply: Reply = await browser.send('GET', `/auth/login${query}`)
    return new URL(reply.headers.get('location') ?? '', stage.bff.origin)
  }
  Object.assign(stage, {
    begin,
    async signIn(browser: Browser) {
      const { href } = await begin(browser)
      const reply = await browser.send('GET', stage.provider.answer(href))
      return reply.headers.get('location')
    },
    isSignedIn: async (browser: Browser) => (await browser.send('GET', '/api/session')).status === 200,
  })
  beforeAll(async () => {
    stage.provider = await startProvider(ending === undefined ? {} : { ending })
    stage.bff = await startBff({
      ...bffOptions,
      clock: () => new Date(Date.now() + stage.aheadMs),
      environment: {
        UITID_ISSUER: issuer(stage.provider.issuer),
        UITID_CLIENT_ID: CLIENT.id,
        UITID_CLIENT_SECRET: CLIENT.secret,
        // No test waits for this deadline, and a busy machine may need part of it.
        UITPAS_TIMEOUT_MS: '10000',
        ...bffOptions.environment,
      },
    })
  })
  beforeEach(() => {
    stage.aheadMs = 0
    stage.bff.sandbox.control.reset()
    stage.provider.does = { accessToken: stage.bff.sandbox.control.issueOpenIdToken(ANKE) }
    stage.provider.requests.length = 0
  })
  afterAll(async () => {
    await stage.bff.close()
    await stage.provider.close()
  })
  return stage
}
