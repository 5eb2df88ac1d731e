import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { startSandbox, type Sandbox } from '../index.ts'
import { ANKE, createClient, DRIES, type SignedClient, type Token } from '../testing/signed-client.ts'

const CALLBACK = 'http://localhost:3000/auth/callback?state=1'
let sandbox: Sandbox
let client: SignedClient

beforeAll(async () => {
  sandbox = await startSandbox()
  client = createClient(sandbox)
})
afterAll(() => sandbox.close())
beforeEach(() => sandbox.control.reset({ tokens: true }))

async function requestToken(): Promise<Token> {
  const { body } = await client.post('/requestToken', {}, null, { oauth: { oauth_callback: CALLBACK } })
  const fields = new URLSearchParams(body)
  return { token: fields.get('oauth_token') ?? '', secret: fields.get('oauth_token_secret') ?? '' }
}

function open({ token }: Token, more = '', cookie = ''): Promise<Response> {
  const url = `${sandbox.apiUrl}/auth/authorize?oauth_token=${token}${more}`
  return fetch(url, { redirect: 'manual', headers: { cookie } })
}

function answer({ token }: Token, fields: Record<string, string>): Promise<Response> {
  const body = new URLSearchParams({ oauth_token: token, ...fields })
  return fetch(`${sandbox.apiUrl}/auth/authorize`, { method: 'POST', redirect: 'manual', body })
}

function callbackOf(response: Response): URL {
  expect(response.status).toBe(303)
  return new URL(response.headers.get('location') ?? '')
}

function exchange(token: Token, verifier: string) {
  return client.post('/accessToken', {}, token, { oauth: { oauth_verifier: verifier } })
}

describe('the three legs', () => {
  it('sign an employee in', async () => {
    const token = await requestToken()
    const callback = callbackOf(await answer(token, { employee: ANKE }))
    expect(callback.href).toMatch(/^http:\/\/localhost:3000\/auth\/callback\?state=1&oauth_token=/)
    expect(callback.searchParams.get('oauth_token')).toBe(token.token)
    const verifier = callback.searchParams.get('oauth_verifier') ?? ''

    const wrong = await exchange(token, 'wrong')
    expect([wrong.status, wrong.body]).toEqual([401, 'oauth_problem=verifier_invalid'])
    const fields = new URLSearchParams((await exchange(token, verifier)).body)
    expect(fields.get('userId')).toBe(ANKE)
    const access = { token: fields.get('oauth_token') ?? '', secret: fields.get('oauth_token_secret') ?? '' }
    expect((await client.get('/uitpas/balie/list', { uid: ANKE }, access)).status).toBe(200)

    expect((await exchange(token, verifier)).body).toBe('oauth_problem=token_rejected')
    expect((await open(token)).status).toBe(400)
  })

  it('say oauth_callback_confirmed, unless told to leave it out', async () => {
    const oauth = { oauth_callback: CALLBACK }
    expect((await client.post('/requestToken', {}, null, { oauth })).body).toContain(
      'oauth_callback_confirmed=true',
    )
    sandbox.control.setOptions({ omitCallbackConfirmed: true })
    expect((await client.post('/requestToken', {}, null, { oauth })).body).not.toContain('confirmed')
  })

  it.each([undefined, 'oob', 'javascript:alert(1)'])(
    'need a web address to come back to, not %s',
    async (callback) => {
      const twist = callback === undefined ? {} : { oauth: { oauth_callback: callback } }
      expect((await client.post('/requestToken', {}, null, twist)).status).toBe(401)
    },
  )

  it('come back without a verifier after a refusal', async () => {
    const token = await requestToken()
    const callback = callbackOf(await answer(token, { refuse: '1' }))
    expect([...callback.searchParams.keys()]).toEqual(['state', 'oauth_token'])
    expect((await exchange(token, '')).body).toBe('oauth_problem=token_rejected')
    expect((await answer(token, { employee: ANKE })).status).toBe(400)
  })

  it('give nothing before the page is answered, nor after a quarter of an hour', async () => {
    const token = await requestToken()
    expect((await exchange(token, 'guess')).body).toBe('oauth_problem=token_rejected')
    sandbox.control.setClock(new Date(Date.now() + 16 * 60_000))
    expect((await answer(token, { employee: ANKE })).status).toBe(400)
  })
})

describe('single sign-on', () => {
  async function signIn(employee: string): Promise<string> {
    const response = await answer(await requestToken(), { employee })
    const cookie = response.headers.get('set-cookie') ?? ''
    expect(cookie).toContain('HttpOnly')
    return cookie.split(';')[0] ?? ''
  }
  const employeeOf = async (token: Token, response: Response) => {
    const verifier = callbackOf(response).searchParams.get('oauth_verifier') ?? ''
    return new URLSearchParams((await exchange(token, verifier)).body).get('userId')
  }

  it('goes straight back with type=regular, or without a type', async () => {
    const cookie = await signIn(DRIES)
    for (const type of ['', '&type=regular', '&type=regular&skipAuthorization=true']) {
      const token = await requestToken()
      expect(await employeeOf(token, await open(token, type, cookie))).toBe(DRIES)
    }
  })

  it('always asks with type=forcelogin, and without a cookie', async () => {
    const cookie = await signIn(DRIES)
    expect((await open(await requestToken(), '&type=forcelogin', cookie)).status).toBe(200)
    expect((await open(await requestToken(), '&type=regular')).status).toBe(200)
    expect((await open(await requestToken(), '&type=regular', 'uitid_sandbox_sso=guess')).status).toBe(200)
  })
})

describe('the page', () => {
  it('offers every employee by name, and a way to refuse', async () => {
    const page = await (await open(await requestToken())).text()
    for (const { uid } of sandbox.state.all().employees) {
      expect(page).toContain(`name="employee" value="${uid}"`)
    }
    expect(page).toContain('Célestine D&#39;Hoker-O&#39;Neill')
    expect(page).toContain('Bib De Zandloper &amp; Co')
    expect(page).toContain('Proefomgeving')
    expect(page).not.toContain('<script')
  })

  it.each([
    ['nl', 'Weigeren'],
    ['fr', 'Refuser'],
    ['en', 'Refuse'],
    ['de', 'Ablehnen'],
    ['xx', 'Weigeren'],
  ])('speaks %s', async (lang, refuse) => {
    const page = await (await open(await requestToken(), `&lang=${lang}`)).text()
    expect(page).toContain(`<html lang="${lang === 'xx' ? 'nl' : lang}"`)
    expect(page).toContain(`>${refuse}</button>`)
  })

  it('escapes what it is given and lets nothing else in', async () => {
    const response = await open({ token: '"><script>alert(1)</script>', secret: '' })
    expect(response.status).toBe(400)
    expect(await response.text()).not.toContain('<script')
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect((await answer(await requestToken(), { employee: 'nobody' })).status).toBe(400)
  })

  it('puts the owner of an e-mail address first', async () => {
    const page = await (await open(await requestToken(), '&email=eva%40balie.example')).text()
    expect(/<button[^>]*>([^<]+)</.exec(page)?.[1]).toBe('Eva Halfrecht')
  })
})
