import { describe, expect, it } from 'vitest'
import { ANKE, JAN_CARD, MUNTPUNT } from '../../test/people.ts'
import { spoil } from '../../test/registering.ts'
import { useBff } from '../../test/use-bff.ts'

describe('a logout', () => {
  const stage = useBff()
  const lookUp = { identification: JAN_CARD, balieConsumerKey: MUNTPUNT }

  it('ends the session on the server, and lets the browser forget', async () => {
    const id = stage.browser.cookies.get('balie') ?? ''
    const reply = await stage.browser.send('POST', '/auth/logout')
    expect(reply.status).toBe(204)
    // Clearing a large cache takes seconds, and nothing personal is in it.
    expect(reply.headers.get('clear-site-data')).toBeNull()
    expect(stage.browser.cookies.has('balie')).toBe(false)

    stage.browser.cookies.set('balie', id)
    expect((await stage.browser.send('GET', '/api/session')).status).toBe(401)
    expect((await stage.browser.send('POST', '/api/identifications', lookUp)).status).toBe(401)
  })

  it('succeeds without a session too', async () => {
    expect((await stage.bff.browser().send('POST', '/auth/logout')).status).toBe(204)
  })

  it('is not brought about by another site’s page', async () => {
    const headers = { origin: 'https://evil.example' }
    expect((await stage.browser.send('POST', '/auth/logout', undefined, headers)).status).toBe(403)
    expect((await stage.browser.send('GET', '/auth/logout')).status).toBe(404)
    expect((await stage.browser.send('GET', '/api/session')).status).toBe(200)
  })

  it('ends this browser’s session, not the employee’s others', async () => {
    const other = stage.bff.browser()
    await other.signIn(ANKE)
    await stage.browser.send('POST', '/auth/logout')
    expect((await other.send('GET', '/api/session')).status).toBe(200)
  })

  // retrieve runs after the session was prolonged; balieList is written into the session when it comes back.
  it.each(['retrieve', 'balieList'])('wins over a request that still waits for %s', async (call) => {
    const id = stage.browser.cookies.get('balie') ?? ''
    spoil(stage, call, { kind: 'delay', ms: 400 })
    const running = stage.browser.send('POST', '/api/identifications', lookUp)
    await expect.poll(() => stage.bff.sandbox.control.calls().map((logged) => logged.call)).toContain(call)
    await stage.browser.send('POST', '/auth/logout')
    await running

    stage.browser.cookies.set('balie', id)
    expect((await stage.browser.send('GET', '/api/session')).status).toBe(401)
  })
})
