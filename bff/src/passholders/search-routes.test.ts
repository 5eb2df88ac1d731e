import type { Fault } from '@balie/sandbox'
import { problemSchema, searchEndpoint } from '@balie/shared'
import { describe, expect, it } from 'vitest'
import { ANKE, BILAL, DRIES, MUNTPUNT, OOSTKAAI, ZANDLOPER } from '../../test/people.ts'
import { rawAnswer } from '../../test/raw-answer.ts'
import { spoil } from '../../test/registering.ts'
import { useBff } from '../../test/use-bff.ts'

const { path, response } = searchEndpoint

/** An answer of one page with these people, who are told apart by their uid. */
function peopleCalled(...names: string[]): Fault {
  const people = names.map(
    (name, index) =>
      `<passholder><name>${name}</name><uitIdUser><id>u-${index}</id></uitIdUser></passholder>`,
  )
  const xml = `<response><passholders>${people.join('')}</passholders></response>`
  return rawAnswer(xml)
}

describe('a person without a card', () => {
  const stage = useBff()
  const ask = (query: object, by = stage.browser) =>
    by.send('POST', path, { balieConsumerKey: MUNTPUNT, ...query })
  const found = async (query: object, by = stage.browser) => {
    const reply = await ask(query, by)
    expect(reply.status).toBe(200)
    return response.parse(reply.json)
  }
  const firstNames = async (query: object) =>
    (await found(query)).passholders.map(({ firstName }) => firstName)
  const searches = () => stage.bff.sandbox.control.calls().filter(({ call }) => call === 'search')

  it.each([
    ['name and first name', { name: 'peeters', firstName: 'an' }, 'An'],
    ['the other way round', { name: 'an', firstName: 'peeters' }, 'An'],
    ['beginnings', { name: 'peet', firstName: 'an', postalCode: '9300' }, 'An'],
    ['a birth date alone', { dateOfBirth: '1984-03-12' }, 'An'],
    ['an e-mail address', { name: 'peeters', email: 'an.peeters@post.example' }, 'An'],
    ['a municipality', { name: 'uniek', city: 'AALST' }, 'Xander'],
    ['a first name and a postal code', { firstName: 'noor', postalCode: '9300' }, 'Noor'],
    ['a particle', { name: 'van der auwera', firstName: 'sofie' }, 'Sofie'],
    ['without its particle', { name: 'auwera', firstName: 'sofie' }, 'Sofie'],
    ['an apostrophe', { name: 'd’hooge', firstName: 'anne marie' }, 'Anne-Marie'],
    ['without its apostrophe', { name: 'dhooge', firstName: 'annemarie' }, 'Anne-Marie'],
    ['an O', { name: 'oneill', firstName: 'sean' }, 'Sean'],
    ['a short one', { name: 'kint', firstName: 'jef' }, 'Jef'],
    ['without accents', { name: 'lefevre', firstName: 'chloe' }, 'Chloé'],
    ['without accents and hyphens', { name: 'nunez pena', firstName: 'jose' }, 'José'],
    ['all accents', { name: 'LEFÈVRE', firstName: 'CHLOÉ' }, 'Chloé'],
    ['another alphabet’s dotless i', { name: 'yildiz', firstName: 'mehmet' }, 'Mehmet'],
    ['a double name', { name: 'claes maes', firstName: 'jean pierre' }, 'Jean-Pierre'],
    ['half of a double name', { name: 'maes', firstName: 'jean' }, 'Jean-Pierre'],
    ['words split the wrong way', { name: 'ben', firstName: 'ali sara' }, 'Sara'],
    ['a long first name', { name: 'jan', firstName: 'willem van den broeck' }, 'Jan-Willem'],
    ['a postal code with its country', { firstName: 'noor', postalCode: 'B-9300' }, 'Noor'],
    ['a postal code with BE', { firstName: 'noor', postalCode: 'BE 9300' }, 'Noor'],
    ['a name in brackets', { name: 'peeters', firstName: '(An)', postalCode: '9300' }, 'An'],
    [
      'stars for letters',
      { name: 'p*eters', firstName: '*n', postalCode: '9300', email: 'an.peeters@post.example' },
      'An',
    ],
    ['a lone acute accent for an apostrophe', { name: 'd´hooge', firstName: 'anne' }, 'Anne-Marie'],
    ['a modifier letter for an apostrophe', { name: 'dʼhooge', firstName: 'anne' }, 'Anne-Marie'],
    ['somebody whose card is blocked', { name: 'slotgracht', firstName: 'bram' }, 'Bram'],
  ])('is found by %s', async (_, query, expected) => {
    expect(await firstNames(query)).toEqual([expected])
  })

  it('is one of many: ten of 37', async () => {
    const all = await found({ name: 'peeters', city: 'Aalst' })
    expect([all.passholders.length, all.total]).toEqual([10, 37])
    const ten = await found({ name: 'decoster', postalCode: '9300' })
    expect([ten.passholders.length, ten.total]).toEqual([10, 10])
    const exact = await found({ name: 'peeters', firstName: 'bo' })
    expect(exact.passholders.map(({ firstName }) => firstName)).toEqual(['Bo'])
  })

  it('comes before others whose name only holds the typed one, and counts once in what several searches find', async () => {
    spoil(stage, 'search', peopleCalled('Aerts-Peeters', 'Peeters', 'Aerts Peeters'), null)
    const { passholders, total } = await found({ name: 'peeters', city: 'Aalst' })
    expect(searches()).toHaveLength(2)
    expect(passholders.map(({ name }) => name)).toEqual(['Peeters', 'Aerts Peeters', 'Aerts-Peeters'])
    expect(total).toBe(3)
  })

  it('is looked for on three pages at most, and by fourteen searches at most', async () => {
    spoil(stage, 'search', peopleCalled(...Array.from({ length: 10 }, () => 'Iemand anders')), null)
    expect((await found({ name: 'peeters', city: 'Aalst' })).passholders).toEqual([])
    const starts = searches().map(({ query }) => query.find(([name]) => name === 'start')?.[1])
    expect([...new Set(starts)]).toEqual(['0', '10', '20'])
    stage.bff.sandbox.control.reset()
    expect(await found({ name: 'ver van de wilde zee en het land', firstName: 'noor' })).toMatchObject({
      total: 0,
    })
    expect(searches()).toHaveLength(2 + 12)
  })

  it('is found without a total if the service gives none', async () => {
    spoil(stage, 'search', peopleCalled('Droom'))
    expect(await found({ dateOfBirth: '1984-03-12' })).toMatchObject({
      total: 1,
      passholders: [{ uid: 'u-0' }],
    })
  })

  it('can be a member without a card', async () => {
    const { passholders } = await found({ name: 'de smet', dateOfBirth: '2016-05-04' })
    expect(passholders).toMatchObject([{ street: 'Hopmarkt 8', memberships: [{ cardSystem: { id: '1' } }] }])
    expect(passholders[0]?.memberships[0]).not.toHaveProperty('currentCard')
  })

  it('may be no one, also if the service’s answer is empty', async () => {
    expect(await found({ name: 'niemandal', firstName: 'noor' })).toEqual({ passholders: [], total: 0 })
  })

  it('is looked for at this counter only, in the name of the application alone', async () => {
    await found({ dateOfBirth: '1984-03-12' })
    const [call] = searches()
    expect(call?.query).toContainEqual(['balieConsumerKey', MUNTPUNT])
    expect(call?.query).toContainEqual(['includeBlocked', 'true'])
    const bilal = stage.bff.browser()
    await bilal.signIn(BILAL)
    const gent = await found({ dateOfBirth: '1984-03-12', balieConsumerKey: OOSTKAAI }, bilal)
    expect(gent.passholders.map(({ firstName }) => firstName)).toEqual(['Gitte'])
  })

  it('is not looked for at a counter that is another’s, or may not register', async () => {
    expect(await ask({ dateOfBirth: '1984-03-12', balieConsumerKey: ZANDLOPER })).toMatchObject({
      status: 403,
      json: { code: 'FORBIDDEN_COUNTER' },
    })
    const dries = stage.bff.browser()
    await dries.signIn(DRIES)
    expect(await ask({ dateOfBirth: '1984-03-12' }, dries)).toMatchObject({
      status: 403,
      json: { code: 'ACCESS_DENIED', requiredPermission: 'PERMISSION_PASSHOLDER - ACTION_CREATE' },
    })
    expect(searches()).toEqual([])
  })

  it('is not told to an employee who lost the right or the token since signing in', async () => {
    const lines = `<consumerKey>${MUNTPUNT}</consumerKey><name>Muntpunt</name>`
    const counter = (more: string) =>
      rawAnswer(`<response><balies><balie>${lines}${more}</balie></balies></response>`)
    const system = '<cardSystems><cardSystem><id>1</id><permissions/></cardSystem></cardSystems>'
    const query = { dateOfBirth: '1984-03-12' }
    expect((await ask(query)).status).toBe(200)
    for (const [fault, status, code] of [
      [counter(system), 403, 'ACCESS_DENIED'],
      [rawAnswer('<response><balies/></response>'), 403, 'FORBIDDEN_COUNTER'],
      [{ kind: 'status', status: 503 }, 502, 'UITPAS_FAILED'],
      [{ kind: 'oauth', problem: 'token_revoked' }, 401, 'SESSION_EXPIRED'],
    ] as const) {
      spoil(stage, 'balieList', fault)
      const answer = await ask(query)
      expect(answer).toMatchObject({ status, json: { code } })
      expect(answer.json).not.toHaveProperty('passholders')
    }
    // Each left beside the question for the rights, so that an employee waits for one answer.
    expect(searches()).toHaveLength(5)
    expect((await stage.browser.send('GET', '/api/session')).status).toBe(401)
  })

  it('takes at least two parts or a birth date, and a date that exists', async () => {
    for (const query of [
      {},
      { name: 'peeters' },
      { email: 'an@post.example' },
      { name: ' ', city: 'Aalst' },
      { name: '*', firstName: '*' },
      { name: '-', firstName: '’', city: '*' },
      { name: 'peeters', city: '...' },
    ]) {
      const reply = await ask(query)
      expect(problemSchema.parse(reply.json)).toMatchObject({ status: 400, code: 'VALIDATION_FAILED' })
    }
    expect((await ask({ dateOfBirth: '1984-02-30' })).status).toBe(400)
    expect(searches()).toEqual([])
  })

  it('sends no term of signs alone, which would match everyone', async () => {
    await found({ name: '*', city: '*', dateOfBirth: '1984-03-12' })
    const terms = searches().flatMap(({ query }) => query.map(([name]) => name))
    expect(terms).toContain('dob')
    expect(terms).not.toContain('city')
    expect(terms).not.toContain('name')
  })

  it('leaves one line in the log: the number of people, nothing about them', async () => {
    stage.bff.logged.length = 0
    await found({ name: 'peeters', postalCode: '9300' })
    const log = stage.bff.logged.join('')
    expect(log.match(/"event":"passholders searched","found":37/g)).toHaveLength(1)
    // Ids of requests and traces hold any four digits.
    const withoutIds = log.replace(/"(requestId|traceId)":"[^"]*"/g, '')
    for (const text of ['eeters', '9300', 'Adam']) expect(withoutIds).not.toContain(text)
  })

  it.each([
    ['a 500', { kind: 'status', status: 500 }, 502],
    ['a page of a proxy', { kind: 'status', status: 200 }, 502],
    ['half an answer', { kind: 'truncate' }, 502],
    ['a token problem', { kind: 'oauth', problem: 'token_expired' }, 502],
    ['a refusal', { kind: 'code', code: 'PARSE_INVALID_DATE' }, 422],
  ] as const)('%s is never “nobody”, and ends no session', async (_, fault, status) => {
    spoil(stage, 'search', fault)
    expect((await ask({ dateOfBirth: '1984-03-12' })).status).toBe(status)
    expect((await stage.browser.send('GET', '/api/session')).status).toBe(200)
  })
})

describe('a birth date that the service can’t read', () => {
  const stage = useBff()

  it.each([
    ['search', path, { dateOfBirth: '1984-03-12' }],
    [
      'price',
      '/api/prices',
      { uitpasNumber: '0930000166411', reason: 'LOSS_THEFT', dateOfBirth: '1984-03-12' },
    ],
  ] as const)('is told as such: %s', async (call, to, body) => {
    spoil(stage, call, { kind: 'code', code: 'PARSE_INVALID_DATE' })
    const { status, json } = await stage.browser.send('POST', to, { ...body, balieConsumerKey: MUNTPUNT })
    expect(status).toBe(422)
    expect(json).toMatchObject({
      code: 'PARSE_INVALID_DATE',
      title: 'UiTPAS kan deze geboortedatum niet lezen',
    })
    // The end date is the form's only date: a field would put the focus there.
    expect(json).not.toHaveProperty('field')
  })
})

describe('searching very often', () => {
  const stage = useBff({
    environment: { RATE_LIMIT_SEARCHES_PER_HOUR: '3', RATE_LIMIT_UNKNOWN_PER_HOUR: '2' },
  })
  const ask = (query: object) => stage.browser.send('POST', path, { balieConsumerKey: MUNTPUNT, ...query })

  it('has its own limit, also in another window; a search without matches makes it slower', async () => {
    for (const expected of [200, 200, 200, 429]) {
      expect((await ask({ dateOfBirth: '1984-03-12' })).status).toBe(expected)
    }
    const other = stage.bff.browser()
    await other.signIn(ANKE)
    const reply = await other.send('POST', path, { dateOfBirth: '1984-03-12', balieConsumerKey: MUNTPUNT })
    expect(reply).toMatchObject({ status: 429, json: { code: 'TOO_MANY_SEARCHES' } })
    expect(Number(reply.headers.get('retry-after'))).toBeGreaterThan(3000)
    const bilal = stage.bff.browser()
    await bilal.signIn(BILAL)
    expect(
      (await bilal.send('POST', path, { dateOfBirth: '1984-03-12', balieConsumerKey: MUNTPUNT })).status,
    ).toBe(200)
    const identify = () =>
      bilal.send('POST', '/api/identifications', {
        identification: '0930099999912',
        balieConsumerKey: MUNTPUNT,
      })
    const nobody = { dateOfBirth: '1901-01-01', balieConsumerKey: MUNTPUNT }
    expect((await bilal.send('POST', path, nobody)).status).toBe(200)
    expect((await identify()).status).toBe(422)
    expect((await identify()).status).toBe(422)
    expect((await bilal.send('POST', path, nobody)).status).toBe(429)
  })
})
