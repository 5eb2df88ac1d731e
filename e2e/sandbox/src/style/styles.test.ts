import { describe, expect, it } from 'vitest'
import { startSandbox } from '../index.ts'
import { ANKE, MUNTPUNT_KEY, person, textOf } from '../testing/signed-client.ts'
import { useSandbox } from '../testing/use-sandbox.ts'
import { realAnswers } from './samples.ts'

const STOCK = '0930020000103'
const stage = useSandbox()

function retrieve(identification: string) {
  return stage.client.get('/uitpas/retrieve', { identification, balieConsumerKey: MUNTPUNT_KEY }, stage.anke)
}
function control(method: string, path: string, body?: object): Promise<Response> {
  return fetch(`${stage.sandbox.url}/_sandbox/${path}`, {
    method,
    headers: { 'content-type': 'application/json' },
    ...(body && { body: JSON.stringify(body) }),
  })
}
/** Returns the answers to the same look-ups, in one style after another. */
async function look(times: number): Promise<string[]> {
  const seen: string[] = []
  for (let time = 0; time < times; time += 1) {
    for (const number of [STOCK, '0930000422202', 'nobody']) {
      const { headers, body } = await retrieve(number)
      seen.push(`${headers.get('content-encoding') ?? ''} ${body}`)
    }
  }
  return seen
}

describe('a seed', () => {
  it('varies every answer, the same way for the same seed', async () => {
    stage.sandbox.control.setStyle({ seed: 7 })
    const first = await look(20)
    stage.sandbox.control.setStyle({ seed: 7 })
    expect(await look(20)).toEqual(first)
    stage.sandbox.control.setStyle({ seed: 8 })
    expect(await look(20)).not.toEqual(first)
  })

  it('shows each habit, and never costs a reader anything', async () => {
    stage.sandbox.control.setStyle({ seed: 1 })
    const seen = await look(60)
    const share = (pattern: RegExp) => seen.filter((text) => pattern.test(text)).length
    for (const habit of [
      /^gzip/,
      /^deflate/,
      /^br/,
      /^ <response/,
      /encoding="UTF8"/,
      /<status>\n/,
      /&#13;|<!--/,
      /ns2:id|rdf:id/,
    ])
      expect([habit, share(habit) > 0]).toEqual([habit, true])
    const people = seen.filter((text) => text.includes(person(2)))
    expect(people).toHaveLength(60)
    for (const text of people) {
      for (const name of ['name', 'firstName', 'dateOfBirth', 'kansenStatuut', 'kansenStatuutExpired'])
        expect([text, textOf(text, name) ?? '']).not.toContain('')
    }
  })

  it('writes prices with no decimals to three, and lists a counter without a key now and then', async () => {
    stage.sandbox.control.setStyle({ seed: 1 })
    const prices = new Set<string | undefined>()
    const keyless: boolean[] = []
    for (let time = 0; time < 40; time += 1) {
      const asked = { uitpasNumber: STOCK, reason: 'LOSS_THEFT', balieConsumerKey: MUNTPUNT_KEY }
      prices.add(textOf((await stage.client.get('/uitpas/price', asked, stage.anke)).body, 'price')?.trim())
      const { body } = await stage.client.get('/uitpas/balie/list', { uid: ANKE }, stage.anke)
      expect(body).toContain(MUNTPUNT_KEY)
      keyless.push(body.split(/<balie[ >]/).length > 2)
    }
    expect([...prices].sort()).toEqual(['5', '5.0', '5.00', '5.000'])
    expect(new Set(keyless)).toEqual(new Set([true, false]))
  })

  it('can leave things out where that is asked', async () => {
    stage.sandbox.control.setStyle({ seed: 1, losses: true })
    const people = (await look(60)).filter((text) => text.includes('<passHolder'))
    const complete = people.filter((text) => text.includes('<firstName>') && text.includes(person(2)))
    expect(complete.length).toBeGreaterThan(20)
    expect(complete.length).toBeLessThan(people.length)
  })

  it('is that of the stage.sandbox from the start, where it was started with one', async () => {
    const varied = await startSandbox({ style: { seed: 7 } })
    try {
      varied.control.setStyle({ like: 'retrieve-stock-here' })
      varied.control.reset()
      expect(varied.control.style()).toEqual({ like: [], seed: 7, losses: false })
    } finally {
      await varied.close()
    }
  })
})

describe('over HTTP', () => {
  it('is asked for, told and taken back', async () => {
    expect((await control('POST', 'style', { like: 'retrieve-blocked-card' })).status).toBe(204)
    expect((await retrieve(STOCK)).body).toMatch(/<status>\n\s+LOCAL_STOCK\n/)
    await control('POST', 'style', { seed: 3, losses: true })
    expect(await (await control('GET', 'style')).json()).toEqual({
      like: ['retrieve-blocked-card'],
      seed: 3,
      losses: true,
    })
    await control('DELETE', 'style')
    expect((await retrieve(STOCK)).body).toContain('<status>LOCAL_STOCK</status>')
  })

  it('is refused if there is no such answer', async () => {
    expect((await control('POST', 'style', { like: 'nothing' })).status).toBe(400)
    const fault = { call: 'retrieve', fault: { kind: 'answer', name: 'nothing' } }
    expect((await control('POST', 'faults', fault)).status).toBe(400)
  })
})

it.each([...realAnswers.values()].filter(({ call }) => call === 'retrieve').map(({ name }) => name))(
  'answers %s as it was seen, once',
  async (name) => {
    await control('POST', 'faults', { call: 'retrieve', fault: { kind: 'answer', name } })
    const seen = realAnswers.get(name)
    const got = await retrieve(STOCK)
    expect([got.status, got.body]).toEqual([seen?.status, seen?.body])
    for (const [header, value] of Object.entries(seen?.headers ?? {}))
      expect(got.headers.get(header)).toBe(value)
    expect((await retrieve(STOCK)).body).toContain(STOCK)
  },
)

it('answers a form with unrequested fields, in another order', async () => {
  stage.sandbox.control.setStyle({ like: 'request-token' })
  const oauth = { oauth_callback: 'http://127.0.0.1/callback' }
  const { body } = await stage.client.post('/requestToken', {}, null, { oauth })
  const fields = new URLSearchParams(body)
  expect([...fields.keys()][0]).toBe('oauth_callback_confirmed')
  expect(fields.get('oauth_expires_in')).toBe('3600')
  expect(fields.get('oauth_token')).not.toBe('f1c71e000000000000000000000001')
})
