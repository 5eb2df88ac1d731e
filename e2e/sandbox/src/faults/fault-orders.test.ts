import { describe, expect, it } from 'vitest'
import { MUNTPUNT_KEY, textOf } from '../testing/signed-client.ts'
import { CARD, JAN, useFaults } from '../testing/use-faults.ts'

const { stage, post, fault, register, isRegistered } = useFaults()

describe('a delay', () => {
  it('goes by before the commit or after it', async () => {
    for (const when of ['before', 'after'] as const) {
      stage.sandbox.control.reset()
      await fault({ kind: 'delay', ms: 60, when })
      const began = performance.now()
      const answer = register()
      while (stage.sandbox.control.calls().length === 0) await new Promise(setImmediate)
      expect(isRegistered()).toBe(when === 'after')
      expect((await answer).status).toBe(200)
      expect(performance.now() - began).toBeGreaterThan(55)
      expect(isRegistered()).toBe(true)
    }
  })

  it('commits also when the client has given up', async () => {
    await fault({ kind: 'delay', ms: 50, when: 'before' })
    const path = '/uitpas/passholder/newCard'
    const fields = { uid: JAN, reason: 'LOSS_THEFT', uitpasNumber: CARD, balieConsumerKey: MUNTPUNT_KEY }
    const controller = new AbortController()
    const asked = fetch(stage.sandbox.apiUrl + path, {
      method: 'POST',
      headers: { authorization: stage.client.header('POST', path, fields, stage.anke) },
      body: new URLSearchParams(fields),
      signal: controller.signal,
    })
    while (stage.sandbox.control.calls().length === 0) await new Promise(setImmediate)
    controller.abort()
    await expect(asked).rejects.toThrow('aborted')
    expect(isRegistered()).toBe(false)
    await expect.poll(isRegistered).toBe(true)
  })
})

describe('which calls are struck', () => {
  const status = async () =>
    (await stage.client.get('/uitpas/card', { uitpasNumber: CARD }, stage.anke)).status

  it('as many as told, once by default, of that name', async () => {
    await fault({ kind: 'empty', status: 500 })
    expect(await status()).toBe(200)
    await fault({ kind: 'empty', status: 500 }, undefined, 'card')
    expect([await status(), await status()]).toEqual([500, 200])
    await fault({ kind: 'empty', status: 500 }, 2, '*')
    expect([await status(), await status(), await status()]).toEqual([500, 500, 200])
  })

  it('for ever with null, until they are taken away', async () => {
    await fault({ kind: 'empty', status: 500 }, null, '*')
    expect([await status(), await status(), await status()]).toEqual([500, 500, 500])
    expect((await fetch(`${stage.sandbox.url}/_sandbox/faults`, { method: 'DELETE' })).status).toBe(204)
    expect(await status()).toBe(200)
  })

  it('also the OAuth calls', async () => {
    await fault({ kind: 'status', status: 502 }, 1, 'requestToken')
    const oauth = { oauth_callback: 'http://localhost/' }
    expect((await stage.client.post('/requestToken', {}, null, { oauth })).status).toBe(502)
  })
})

it('changes a card just before the call, besides another fault', async () => {
  await fault({ kind: 'change-card', uitpasNumber: CARD, status: 'BLOCKED' })
  expect(stage.sandbox.state.card(CARD)?.status).toBe('LOCAL_STOCK')
  const got = await register()
  expect([got.status, textOf(got.body, 'code')]).toEqual([400, 'INVALID_CARD_STATUS'])
  stage.sandbox.control.reset()
  await fault({ kind: 'change-card', uitpasNumber: CARD, status: 'DELETED' })
  await fault({ kind: 'empty', status: 500 })
  expect((await register()).status).toBe(500)
  expect(stage.sandbox.state.card(CARD)?.status).toBe('DELETED')
})

it.each([
  {},
  { call: 'newCard' },
  { call: 'newCard', fault: {} },
  { call: 'newCard', fault: { kind: 'explode' } },
  { call: 'newCard', fault: { kind: 'delay' } },
  { call: 'newCard', fault: { kind: 'delay', ms: 'long' } },
  { call: 'newCard', fault: { kind: 'change-card', uitpasNumber: CARD } },
  { call: 'newCard', fault: { kind: 'reset', when: 'never' } },
])('refuses a fault that makes no sense: %j', async (order) => {
  const response = await post('faults', order)
  expect(response.status).toBe(400)
  expect(await response.json()).toHaveProperty('error')
})
