import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { ANKE, SEED } from '../../../test/people.ts'
import { newCardCalls, register, spoil } from '../../../test/registering.ts'
import { startBff } from '../../../test/start-bff.ts'
import { startGate } from '../../../test/start-gate.ts'
import { useBff } from '../../../test/use-bff.ts'

describe('a registration that the service definitely did nothing with', () => {
  const stage = useBff()

  it('ends the session if the token was revoked; after the next login its key returns that end', async () => {
    const key = randomUUID()
    await stage.browser.send('GET', '/api/session')
    stage.bff.sandbox.control.revokeTokens(ANKE)
    expect(await register(stage.browser, SEED, key)).toMatchObject({
      status: 401,
      json: { code: 'SESSION_EXPIRED', outcome: 'not_registered' },
    })
    expect(newCardCalls(stage)).toHaveLength(1)
    expect((await stage.browser.send('GET', '/api/session')).status).toBe(401)

    await stage.browser.signIn(ANKE)
    expect(await register(stage.browser, SEED, key)).toMatchObject({
      status: 422,
      json: { code: 'NOT_REGISTERED', outcome: 'not_registered' },
    })
    expect((await register(stage.browser, SEED)).status).toBe(201)
  })

  it('ends the session too when the token turns out to be revoked while the counters are read', async () => {
    stage.bff.sandbox.control.expireTokens(ANKE)
    expect(await register(stage.browser, SEED)).toMatchObject({
      status: 401,
      json: { code: 'SESSION_EXPIRED', outcome: 'not_registered' },
    })
    expect(newCardCalls(stage)).toEqual([])
    expect((await stage.browser.send('GET', '/api/session')).status).toBe(401)
  })

  it.each(['signature_invalid', 'timestamp_refused', 'consumer_key_unknown'])(
    'doesn’t end the session if our own signing is refused: %s',
    async (problem) => {
      const key = randomUUID()
      await stage.browser.send('GET', '/api/session')
      spoil(stage, 'newCard', { kind: 'oauth', problem })
      expect(await register(stage.browser, SEED, key)).toMatchObject({
        status: 502,
        json: { code: 'UITPAS_FAILED', outcome: 'not_registered' },
      })
      expect((await register(stage.browser, SEED)).status).toBe(201)
    },
  )
})

describe('a registration while the service is down', () => {
  it('was not sent, and every request for it says so', async () => {
    const gate = await startGate()
    const bff = await startBff({ environment: { UITPAS_API_URL: `http://${gate.address}/uitid/rest` } })
    try {
      gate.leadTo(bff.sandbox.url)
      const browser = bff.browser()
      await browser.signIn(ANKE)
      await browser.send('GET', '/api/session')
      await gate.close()
      const lookUp = { identification: SEED.uitpasNumber, balieConsumerKey: SEED.balieConsumerKey }
      await expect
        .poll(() => browser.send('POST', '/api/identifications', lookUp))
        .toMatchObject({ status: 503, json: { code: 'UITPAS_UNREACHABLE' } })

      const key = randomUUID()
      expect(await register(browser, SEED, key)).toMatchObject({
        status: 503,
        json: { code: 'UITPAS_UNREACHABLE', outcome: 'not_registered' },
      })
      const told = { status: 503, json: { code: 'UITPAS_UNREACHABLE', outcome: 'not_registered' } }
      expect(await browser.send('GET', `/api/registrations/${key}`)).toMatchObject(told)

      await gate.open()
      expect(await register(browser, SEED, key)).toMatchObject(told)
      expect((await register(browser, SEED)).status).toBe(201)
      expect(newCardCalls({ bff })).toHaveLength(1)
    } finally {
      await gate.close()
      await bff.close()
    }
  })
})
