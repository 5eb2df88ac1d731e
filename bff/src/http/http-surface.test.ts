import { request } from 'node:http'
import { text } from 'node:stream/consumers'
import { allEndpoints, endpoints, problemSchema } from '@balie/shared'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Bff, startBff } from '../../test/start-bff.ts'

const OUTCOMELESS = Object.values(allEndpoints).filter(
  ({ method, path }) => method !== 'GET' && path !== endpoints.register.path,
)

describe('the HTTP surface', () => {
  let bff: Bff
  beforeAll(async () => {
    bff = await startBff()
  })
  afterAll(() => bff.close())
  const get = (path: string, headers = {}) => bff.browser().send('GET', path, undefined, headers)

  it.each(['/', '/scanner', '/healthz', '/readyz', '/api/session', '/auth/login', '/nowhere'])(
    '%s carries the security headers',
    async (path) => {
      const { headers } = await get(path)
      const policy = headers.get('content-security-policy') ?? ''
      expect(policy.split(';')).toEqual(
        expect.arrayContaining([
          "default-src 'none'",
          "script-src 'self'",
          "frame-ancestors 'none'",
          "base-uri 'none'",
          "object-src 'none'",
          "form-action 'self'",
          "require-trusted-types-for 'script'",
        ]),
      )
      expect(policy).not.toMatch(/unsafe|\*|http:/)
      expect(headers.get('permissions-policy')).toContain('camera=(self), microphone=()')
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('referrer-policy')).toBe('no-referrer')
      expect(headers.get('cross-origin-opener-policy')).toBe('same-origin')
      expect(headers.get('cross-origin-resource-policy')).toBe('same-origin')
      expect(headers.get('x-frame-options')).toBe('DENY')
      expect(headers.get('access-control-allow-origin')).toBeNull()
      expect(headers.get('x-powered-by')).toBeNull()
      expect(headers.get('strict-transport-security')).toBeNull()
    },
  )

  it('tells browsers to come by https only, where that is where it is', async () => {
    const secure = await startBff({ environment: { PUBLIC_URL: 'https://balie.example' } })
    const { headers } = await secure.browser().send('GET', '/healthz')
    await secure.close()
    expect(headers.get('strict-transport-security')).toBe('max-age=31536000; includeSubDomains')
  })

  it('lets only the pages that a setting names show it in a frame', async () => {
    const framed = await startBff({
      environment: { FRAME_ANCESTORS: 'https://desk.example,https://b.example' },
    })
    const { headers } = await framed.browser().send('GET', '/')
    await framed.close()
    expect(headers.get('content-security-policy')?.split(';')).toContain(
      'frame-ancestors https://desk.example https://b.example',
    )
    expect(headers.get('x-frame-options')).toBeNull()
  })

  it.each(['TRACE', 'PATCH'])('does not know the method %s, and echoes nothing', async (method) => {
    const body = await new Promise<string>((resolve, reject) => {
      const headers = { 'X-Secret': 'hush', Origin: bff.origin }
      request(`${bff.origin}/api/session`, { method, headers }, (response) => {
        expect(response.statusCode).toBe(404)
        void text(response).then(resolve, reject)
      })
        .on('error', reject)
        .end()
    })
    expect(body).not.toContain('hush')
  })

  it.each(['/api/session', '/api/registrations/x', '/auth/login', '/api/nowhere'])(
    '%s is stored nowhere',
    async (path) => {
      expect((await get(path)).headers.get('cache-control')).toBe('no-store')
    },
  )

  it('is never said to be unchanged', async () => {
    for (const header of [{ 'if-none-match': '*' }, { 'if-modified-since': new Date().toUTCString() }])
      expect((await get('/api/openapi.json', header)).status).toBe(200)
  })

  it('gives every request an id, says it in the answer, the problem and the log', async () => {
    const { headers, json } = await get('/api/session')
    const id = headers.get('x-request-id') ?? ''
    expect(id).toMatch(/^[\da-f-]{36}$/)
    expect(problemSchema.parse(json).requestId).toBe(id)
    expect(bff.logged.filter((line) => line.includes(id))).toHaveLength(1)
    expect((await get('/api/session')).headers.get('x-request-id')).not.toBe(id)
  })

  it('takes the id that the proxy gave, if it is a decent one', async () => {
    const given = async (id: string) =>
      (await get('/healthz', { 'x-request-id': id })).headers.get('x-request-id')
    expect(await given('proxy-0123456789')).toBe('proxy-0123456789')
    for (const id of ['short', 'x'.repeat(65), 'with blanks in it', '{"json":1}'])
      expect(await given(id)).not.toBe(id)
  })

  it.each([
    ['GET', '/nowhere'],
    ['GET', '/api/nowhere'],
    ['DELETE', '/api/registrations'],
    ['POST', '/api/session'],
    ['DELETE', '/api/registrations/7d2fb1de-4d3c-4c2c-9c59-14eeb9a4d9f0'],
    ['POST', '/index.html'],
  ])('%s %s is a problem: it does not exist', async (method, path) => {
    const reply = await bff.browser().send(method, path)
    expect(reply.status).toBe(404)
    expect(reply.headers.get('content-type')).toMatch(/^application\/problem\+json\b/)
    expect(problemSchema.parse(reply.json)).toMatchObject({
      code: 'NOT_FOUND',
      title: 'Dit adres bestaat niet',
    })
  })

  describe('opened as an address, as from an old bookmark', () => {
    const accept = 'text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8'
    const open = (path: string) => bff.browser().send('GET', path, undefined, { accept })

    it.each(['/nowhere', '/login', '/Scanner/x', '/auth', '/auth/logout', '/%', '/nowhere?uid=1'])(
      '%s leads to the page',
      async (path) => {
        const { status, headers } = await open(path)
        expect([status, headers.get('location')]).toEqual([302, '/'])
      },
    )

    it.each(['/api/nowhere', '/API/session/x', '/assets/gone.js', '/metrics'])(
      '%s stays a problem',
      async (path) => {
        expect(await open(path)).toMatchObject({ status: 404, json: { code: 'NOT_FOUND' } })
      },
    )
  })

  it.each(OUTCOMELESS)(
    '$method $path is for our own page, with JSON or nothing',
    async ({ method, path }) => {
      const browser = bff.browser()
      const foreign = await browser.send(method, path, {}, { origin: 'https://evil.example' })
      expect(foreign).toMatchObject({
        status: 403,
        json: { code: 'FORBIDDEN_ORIGIN', usualAddress: bff.origin },
      })
      const form = await browser.send(method, path, 'a=b', {
        'content-type': 'application/x-www-form-urlencoded',
      })
      expect(form).toMatchObject({ status: 415, json: { code: 'BODY_NOT_JSON' } })
      const large = await browser.send(method, path, JSON.stringify({ a: 'x'.repeat(20_000) }))
      expect(large).toMatchObject({ status: 413, json: { code: 'BODY_TOO_LARGE' } })
      for (const reply of [foreign, form, large]) expect(reply.json).not.toHaveProperty('outcome')
    },
  )

  it('is not opened by a body of unknown length that is no JSON', async () => {
    const status = await new Promise((resolve, reject) => {
      const headers = { 'Content-Type': 'text/plain', 'Transfer-Encoding': 'chunked' }
      const post = request(`${bff.origin}/auth/logout`, { method: 'POST', headers }, ({ statusCode }) =>
        resolve(statusCode),
      )
      post.on('error', reject).end('{}')
    })
    expect(status).toBe(415)
  })

  it('answers in Dutch for a language that it doesn’t have', async () => {
    for (const language of ['nl-BE', 'tr', 'zh;q=0.5', '*', 'nonsense,,;;']) {
      const reply = await get('/api/session', { 'accept-language': language })
      expect(reply.json).toMatchObject({ title: 'Je bent niet meer aangemeld' })
      expect(reply.headers.get('vary')).toContain('Accept-Language')
    }
  })

  it.each([
    ['fr-BE,nl;q=0.5', 'fr', 'Votre session est terminée'],
    ['de', 'de', 'Sie sind nicht mehr angemeldet'],
    ['tr, en;q=0.8, nl;q=0.1', 'en', 'You’re no longer signed in'],
  ])('answers a request for %s in %s', async (wanted, language, title) => {
    const reply = await get('/api/session', { 'accept-language': wanted })
    expect(reply.json).toMatchObject({ title })
    expect(reply.headers.get('content-language')).toBe(language)
  })

  it('is alive without a session', async () => {
    expect(await get('/healthz')).toMatchObject({ status: 200, text: 'ok' })
  })
})
