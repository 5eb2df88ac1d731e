import { describe, expect, it } from 'vitest'
import { DRIES, EVA, MUNTPUNT_KEY, person, textOf, type Got, type Token } from '../testing/signed-client.ts'
import { useSandbox } from '../testing/use-sandbox.ts'

const NOW = new Date('2026-11-23T10:00:00Z')
const GENT_KEY = '7e5d4a90-11c2-4baf-9c3e-0a1b2c3d4e5f'
const stage = useSandbox({ clock: () => NOW })

const code = ({ status, body }: Got) => [status, textOf(body, 'code')]
const texts = (xml: string, tag: string) =>
  [...xml.matchAll(new RegExp(`<${tag}>([^<]*)<`, 'g'))].map((m) => m[1])

describe('passholder/search', () => {
  const search = (fields: Record<string, string>, key = MUNTPUNT_KEY, token: Token | null = null) =>
    stage.client.get('/uitpas/passholder/search', { balieConsumerKey: key, ...fields }, token, { now: NOW })
  const names = async (fields: Record<string, string>, key = MUNTPUNT_KEY) =>
    texts((await search({ includeBlocked: 'true', max: '100', ...fields }, key)).body, 'firstName')

  it('takes names whole, or with * for one or more characters', async () => {
    expect(await names({ name: 'uniek' })).toEqual(['Xander'])
    expect(await names({ name: 'uni' })).toEqual([])
    expect(await names({ name: 'uni*' })).toEqual(['Xander'])
    expect(await names({ name: 'uniek*' })).toEqual([])
    expect(await names({ name: '*der*', firstName: 's*' })).toEqual(['Sofie'])
    expect(await names({ firstName: 'chloe' })).toEqual([])
    expect(await names({ name: 'o.neill' })).toEqual([])
  })

  it('takes post codes, addresses and birth dates exactly, or from and until', async () => {
    expect(await names({ postalCode: '9340' })).toEqual(['Lede'])
    expect(await names({ postalCode: '934*' })).toEqual([])
    expect(await names({ email: 'an.peeters@post.example' })).toEqual(['An'])
    expect(await names({ dob: '1986-01-01' })).toEqual(['Mehmet', 'Sara'])
    expect(await names({ dobMin: '2018-01-01', dobMax: '2019-12-31' })).toEqual(['Nel'])
    expect(await names({ street: 'kerk*', city: 'aalst' })).toHaveLength(5)
  })

  it("finds only members of the counter's card systems", async () => {
    expect(await names({ dob: '1984-03-12' })).toEqual(['An'])
    expect(await names({ dob: '1984-03-12' }, GENT_KEY)).toEqual(['Gitte'])
  })

  it('pages, sorts, gives the total, and leaves it out without matches', async () => {
    const page = await search({ name: 'peeters', start: '35', max: '10', sort: 'firstName', order: 'DESC' })
    expect(textOf(page.body, 'total')).toBe('37')
    expect(texts(page.body, 'firstName')).toEqual(['An', 'Adam'])
    expect(texts((await search({ name: 'peeters' })).body, 'firstName')).toHaveLength(20)
    const nobody = await search({ name: 'niemandal' })
    expect([nobody.status, nobody.body.includes('total'), nobody.body.includes('passholders')]).toEqual([
      200,
      false,
      false,
    ])
  })

  it('gives a small h, pictures, members without a card, and the blocked when asked', async () => {
    const { body } = await search({ name: 'van den broeck' })
    expect(texts(body, 'firstName')).toEqual(['Jan-Willem', 'Katrijn', 'Lore', 'Nel'])
    expect(body).toContain('<passholder>')
    expect(body).not.toContain('passHolder')
    expect(await names({ name: 'van den broeck' })).toContain('Stijn')
    expect((await search({ name: 'lefèvre' })).body).toContain('<picture>')
    expect((await search({ dob: '2016-05-04' })).body).not.toContain('currentCard')
  })

  it('knows no employee: a token is refused', async () => {
    expect((await search({ name: 'uniek' }, MUNTPUNT_KEY, stage.anke)).status).toBe(401)
    const unsigned = await search({ name: 'uniek', oauth_token: stage.anke.token })
    expect([unsigned.status, unsigned.body.includes('token_rejected')]).toEqual([401, true])
  })

  it('refuses', async () => {
    expect(code(await search({ dob: '1980-13-40' }))).toEqual([400, 'PARSE_INVALID_DATE'])
    expect(code(await search({ name: 'uniek' }, 'nowhere'))).toEqual([400, 'UNKNOWN_BALIE_CONSUMERKEY'])
    expect(code(await search({ name: 'uniek' }, ''))).toEqual([400, 'MISSING_REQUIRED_FIELDS'])
    expect(code(await search({}))).toEqual([400, 'MISSING_REQUIRED_FIELDS'])
    expect(code(await search({ name: 'uniek', max: 'all' }))).toEqual([400, 'INVALID_PARAMETERS'])
  })
})

describe('prolong', () => {
  const prolong = (uid: string, system: string, endDate: string, token = stage.anke) =>
    stage.client.post(
      `/uitpas/passholder/${uid}/${system}`,
      { kansenStatuutEndDate: endDate, balieConsumerKey: MUNTPUNT_KEY },
      token,
      { now: NOW },
    )

  it.each([3, 5, 6, 7])(
    'gives the kansenstatuut of passholder %d another end, as often as asked',
    async (number) => {
      const done = await prolong(person(number), '1', '2027-04-30')
      expect(code(done)).toEqual([200, 'ACTION_SUCCEEDED'])
      expect(code(await prolong(person(number), '1', '2027-04-30'))).toEqual([200, 'ACTION_SUCCEEDED'])
      const [membership] = stage.sandbox.state.passholder(person(number))?.memberships ?? []
      expect([membership?.kansenstatuut?.endDate, membership?.phase]).toEqual(['2027-04-30', 'active'])
      expect(stage.sandbox.control.calls().at(-1)).toMatchObject({ call: 'prolong', committed: true })
    },
  )

  it('refuses with every code', async () => {
    expect(code(await prolong(person(99), '1', '2027-04-30'))).toEqual([400, 'UNKNOWN_PASSHOLDER_UID'])
    expect(code(await prolong(person(3), '77', '2027-04-30'))).toEqual([400, 'UNKNOWN_CARD_SYSTEM'])
    expect(code(await prolong(person(3), '1', '2028-01-01'))).toEqual([400, 'INVALID_DATE_CONSTRAINTS'])
    expect(code(await prolong(person(3), '1', '2026-11-22'))).toEqual([400, 'INVALID_DATE_CONSTRAINTS'])
    expect(code(await prolong(person(2), '1', '2027-04-30'))).toEqual([400, 'ACTION_NOT_ALLOWED'])
    expect(code(await prolong(person(3), '1', '30/4/2027'))).toEqual([400, 'PARSE_INVALID_DATE'])
    expect(code(await prolong(person(3), '1', ''))).toEqual([400, 'MISSING_REQUIRED_FIELDS'])
    const denied = await prolong(person(3), '1', '2027-04-30', stage.sandbox.control.issueToken(EVA))
    expect(code(denied)).toEqual([400, 'ACCESS_DENIED'])
    expect(textOf(denied.body, 'requiredPermission')).toBe('PERMISSION_KANSENSTATUUT - ACTION_CREATE')
  })
})

describe('balie/countCards', () => {
  const count = (token = stage.anke, balieConsumerKey = MUNTPUNT_KEY) =>
    stage.client.get('/uitpas/balie/countCards', { balieConsumerKey }, token, { now: NOW })

  it('counts the cards here and on their way, per system and kind', async () => {
    const { body } = await count()
    expect(texts(body, 'status').slice(0, 4)).toEqual([
      'SENT_TO_BALIE',
      'SENT_TO_BALIE',
      'LOCAL_STOCK',
      'LOCAL_STOCK',
    ])
    expect(texts(body, 'count')).toHaveLength(8)
    const lying = Number(texts(body, 'count')[2])
    stage.sandbox.control.bulk({ cards: 3, cardSystemId: 1, counterId: '1236' })
    expect(Number(texts((await count()).body, 'count')[2])).toBe(lying + 3)
  })

  it('refuses', async () => {
    expect(code(await count(stage.anke, 'nowhere'))).toEqual([400, 'UNKNOWN_BALIE_CONSUMERKEY'])
    expect(code(await count(stage.sandbox.control.issueToken(DRIES)))).toEqual([403, 'ACCESS_DENIED'])
  })
})
