import { createHash, randomBytes } from 'node:crypto'

/** A browser and an application at once: keeps cookies, fills in UiTID's pages, and redeems codes. */
export type OpenIdBrowser = ReturnType<typeof createOpenIdBrowser>

type Client = { issuer: string; openIdClient: { id: string; secret: string } }

export const CALLBACK = 'http://localhost:3000/auth/callback'

export function createOpenIdBrowser({ issuer, openIdClient }: Client) {
  const cookies = new Map<string, string>()
  const verifier = randomBytes(32).toString('base64url')
  const realm = `${issuer}/realms/uitid/protocol/openid-connect`

  async function send(url: string, form?: Record<string, string>): Promise<Response> {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const body = form && new URLSearchParams(form)
    const response = await fetch(url, {
      method: form ? 'POST' : 'GET',
      redirect: 'manual',
      headers: { cookie },
      ...(body && { body }),
    })
    for (const line of response.headers.getSetCookie()) {
      const [name = '', value = ''] = (line.split(';')[0] ?? '').split(/=(.*)/s)
      if (value === '') cookies.delete(name)
      else cookies.set(name, value)
    }
    return response
  }

  /**
   * Follows redirects within the provider, and forms that submit themselves; returns the first page that waits for a
   * person, or the address elsewhere.
   */
  async function follow(url: string, form?: Record<string, string>): Promise<{ url: string; page: string }> {
    let at = url
    let response = await send(at, form)
    while (response.status >= 300 && response.status < 400) {
      at = new URL(response.headers.get('location') ?? '', at).href
      if (!at.startsWith(issuer)) return { url: at, page: '' }
      response = await send(at)
    }
    const page = await response.text()
    if (!page.includes('forms[0].submit()')) return { url: at, page }
    const fields = [...page.matchAll(/name="([^"]+)" value="([^"]*)"/g)].map(([, name, value]) => [
      name,
      value,
    ])
    const [, action = ''] = /action="([^"]+)"/.exec(page) ?? []
    return follow(action, Object.fromEntries(fields) as Record<string, string>)
  }

  return {
    follow,
    authorize(more: Record<string, string> = {}) {
      const query = new URLSearchParams({
        client_id: openIdClient.id,
        response_type: 'code',
        redirect_uri: CALLBACK,
        scope: 'openid profile email',
        state: 'a-state',
        nonce: 'a-nonce',
        code_challenge: createHash('sha256').update(verifier).digest('base64url'),
        code_challenge_method: 'S256',
        ...more,
      })
      return follow(`${realm}/auth?${query.toString()}`)
    },
    /** Answers a page as a person of this name; returns the address that it leads to. */
    choose(at: { url: string; page: string }, name: string) {
      const value = new RegExp(`name="employee" value="([^"]+)"[^>]*>${name}`).exec(at.page)?.[1]
      return follow(at.url, { employee: value ?? 'nobody' })
    },
    redeem: (callback: string, more: Record<string, string> = {}) =>
      fetch(`${realm}/token`, {
        method: 'POST',
        body: new URLSearchParams({
          grant_type: 'authorization_code',
          code: new URL(callback).searchParams.get('code') ?? '',
          redirect_uri: CALLBACK,
          client_id: openIdClient.id,
          client_secret: openIdClient.secret,
          code_verifier: verifier,
          ...more,
        }),
      }),
    endSession: (idToken: string, back: string) =>
      follow(
        `${realm}/logout?${new URLSearchParams({ id_token_hint: idToken, client_id: openIdClient.id, post_logout_redirect_uri: back, state: 'signed-out' }).toString()}`,
      ),
    keys: () => fetch(`${realm}/certs`).then((response) => response.json()),
  }
}
