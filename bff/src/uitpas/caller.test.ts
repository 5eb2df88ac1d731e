import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyText } from '../../test/any-text.ts'
import { MUNTPUNT, SEED } from '../../test/people.ts'
import { useService } from '../../test/use-service.ts'
import { createCaller } from './caller.ts'
import { createHttpClient, type Exchange } from './http/http-client.ts'

/** The sandbox verifies signatures with code of its own, from the bytes it received: 401 when they are wrong. */
function expectAccepted(exchange: Exchange) {
  expect(exchange.kind).toBe('answered')
  if (exchange.kind === 'answered') expect(exchange.status, exchange.body).not.toBe(401)
}

describe('a signed request', () => {
  const service = useService()
  const text = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 30 }),
    anyText,
    fc
      .array(fc.constantFrom(...Array.from(' !"#$%&\'()*+,/:;<=>?@[\\]^`{|}~%20%2B\0\n\r\t')))
      .map((list) => list.join('')),
  )

  it('is accepted with anything in its query, which arrives as it was', async () => {
    await fc.assert(
      fc.asyncProperty(text, async (identification) => {
        service.sandbox.control.clearCalls()
        const query = [
          ['identification', identification],
          ['balieConsumerKey', MUNTPUNT],
        ] as const
        expectAccepted(
          await service.call({
            name: 'retrieve',
            method: 'GET',
            path: 'uitpas/retrieve',
            query,
            token: service.token,
          }),
        )
        expect(service.sandbox.control.calls()[0]?.query).toEqual([
          ['identification', identification.toWellFormed()],
          ['balieConsumerKey', MUNTPUNT],
        ])
      }),
      { numRuns: 150 },
    )
  })

  it('is accepted with anything in its form, which arrives as it was', async () => {
    await fc.assert(
      fc.asyncProperty(text, text, async (uid, voucherNumber) => {
        service.sandbox.control.clearCalls()
        const form = [
          ['uid', uid],
          ['voucherNumber', voucherNumber],
          ['uitpasNumber', SEED.uitpasNumber],
        ] as const
        const path = 'uitpas/passholder/newCard'
        expectAccepted(
          await service.call({ name: 'newCard', method: 'POST', path, form, token: service.token }),
        )
        expect(service.sandbox.control.calls()[0]?.form).toEqual([
          ['uid', uid.toWellFormed()],
          ['voucherNumber', voucherNumber.toWellFormed()],
          ['uitpasNumber', SEED.uitpasNumber],
        ])
      }),
      { numRuns: 150 },
    )
  })

  it('is accepted with anything in its path', async () => {
    const segment = text
      .map((value) => encodeURIComponent(value.toWellFormed()))
      .filter((value) => /[^.]/.test(value.replaceAll('%2E', '.')))
    await fc.assert(
      fc.asyncProperty(segment, async (uid) => {
        const path = `uitpas/passholder/uid/${uid}`
        expectAccepted(await service.call({ name: 'passholder', method: 'GET', path, token: service.token }))
      }),
      { numRuns: 100 },
    )
  })

  it('is accepted each time: no nonce is used twice', async () => {
    const request = {
      name: 'balieList',
      method: 'GET',
      path: 'uitpas/balie/list',
      token: service.token,
    } as const
    const exchanges = await Promise.all(Array.from({ length: 50 }, () => service.call(request)))
    exchanges.forEach(expectAccepted)
  })

  it('is refused with another secret, so the verifier does look', async () => {
    const token = { key: service.token.key, secret: `${service.token.secret}x` }
    const exchange = await service.call({
      name: 'balieList',
      method: 'GET',
      path: 'uitpas/balie/list',
      token,
    })
    expect(exchange).toMatchObject({ status: 401, authenticate: 'OAuth oauth_problem="signature_invalid"' })
  })
})

it('a read says that no cache may answer it', async () => {
  const said: (string | undefined)[] = []
  const server = createServer((request, response) => {
    said.push(request.headers['cache-control'])
    response.end()
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const http = createHttpClient({ deadlineMs: 5000 })
  const apiUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const call = createCaller({ apiUrl, consumer: { key: 'k', secret: 's' }, http, clock: () => new Date() })
  try {
    await call({ name: 'retrieve', method: 'GET', path: 'uitpas/retrieve' })
    expect(said).toEqual(['no-store'])
  } finally {
    await http.close()
    server.close()
  }
})
