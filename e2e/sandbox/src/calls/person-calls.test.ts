import { describe, expect, it } from 'vitest'
import { BILAL, MUNTPUNT_KEY, person, textOf, type Got } from '../testing/signed-client.ts'
import { useSandbox } from '../testing/use-sandbox.ts'

const NOW = new Date('2026-11-23T10:00:00Z')
const stage = useSandbox({ clock: () => NOW })

function get(path: string, fields: Record<string, string>, token = stage.anke): Promise<Got> {
  const counter = path.endsWith('list') ? {} : { balieConsumerKey: MUNTPUNT_KEY }
  return stage.client.get(`/uitpas/${path}`, { ...counter, ...fields }, token, { now: NOW })
}
const retrieve = (identification: string) => get('retrieve', { identification })
const code = ({ status, body }: Got) => [status, textOf(body, 'code')]

describe('retrieve', () => {
  it.each([
    ['Muntpunt', '28808C2F-0DB2-D2CF-F508ECB994D2505F', 3],
    ['De Zandloper', 'a1f3c0de9b5e4c6d8f70123456789abc', 1],
  ])('shows the memberships that %s may read', async (_name, balieConsumerKey, count) => {
    const bilal = stage.sandbox.control.issueToken(BILAL)
    const identification = stage.sandbox.state.passholder(person(13))?.inszNumber ?? ''
    for (const [path, fields] of [
      ['retrieve', { identification }],
      [`passholder/uid/${person(13)}`, {}],
    ] as const) {
      const { body } = await get(path, { ...fields, balieConsumerKey }, bilal)
      expect(body.match(/<cardSystemSpecific>/g)).toHaveLength(count)
    }
  })

  it('finds a passholder by card, chip, INSZ and the barcode of the eID', async () => {
    const jan = stage.sandbox.state.passholder(person(2))
    const chip = stage.sandbox.state.card('0930000422202')?.chipNumber ?? ''
    for (const id of [
      '0930000422202',
      chip,
      chip.toLowerCase(),
      jan?.inszNumber ?? '',
      jan?.inszBarcode ?? '',
    ]) {
      const { status, body } = await retrieve(id)
      expect([id, status, textOf(body, 'id')]).toEqual([id, 200, person(2)])
      expect(body).toContain(`<rdf:id>${person(2)}</rdf:id>`)
    }
  })

  it('returns a card without a holder with its counter', async () => {
    const { body } = await retrieve('0930020000103')
    expect(body).not.toContain('passHolder')
    expect(body).toContain('<status>LOCAL_STOCK</status>')
    expect(body).toContain('<balie><name>Muntpunt</name><id>28808C2F-0DB2-D2CF-F508ECB994D2505F</id></balie>')
    expect(body).toContain('<uitpasNumber><uitpasNumber>0930020000103</uitpasNumber></uitpasNumber>')
    expect((await retrieve('0930090004001')).body).toContain('<id>28808c2f-0db2-d2cf-f508ecb994d2505f</id>')
    expect((await retrieve('0930090000702')).body).not.toContain('balie')
  })

  it('gives a group card with its group', async () => {
    const { body } = await retrieve('0930090003102')
    expect(body).toContain('<groupPass><name>Jeugdhuis')
    expect(body).not.toContain('passHolder')
  })

  it('gives the type of a current card that is no card of plastic', async () => {
    const current = async (number: number) =>
      (await get(`passholder/uid/${person(number)}`, {})).body.replace(/[\s\S]*<currentCard>/, '')
    expect(textOf(await current(27), 'cardType')).toBe('DIGITAL')
    expect(textOf(await current(24), 'cardType')).toBe('KEYRING')
    expect(textOf(await current(2), 'cardType')).toBeUndefined()
  })

  it('tells beside the answer that a card is blocked or kansenstatuut has expired', async () => {
    const blocked = await retrieve('0930010014007')
    expect(code(blocked)).toEqual([200, 'INVALID_CARD_STATUS_BLOCKED'])
    expect(blocked.body).toContain('<passHolder>')
    const expired = await retrieve(stage.sandbox.state.passholder(person(5))?.inszNumber ?? '')
    expect(code(expired)).toEqual([200, 'KANSENSTATUUT_EXPIRED'])
    expect(code(await retrieve('0930000422202'))).toEqual([200, undefined])
  })

  it.each([
    [2, 'false', 'false', 'false', undefined],
    [3, 'true', 'false', 'false', '2027-12-31T23:59:59+01:00'],
    [6, 'true', 'true', 'true', '2026-10-24T23:59:59+02:00'],
    [5, 'true', 'true', 'false', '2024-12-31T23:59:59+01:00'],
  ])('tells the kansenstatuut of passholder %d', async (number, has, expired, grace, endDate) => {
    const { body } = await get(`passholder/uid/${person(number)}`, {})
    expect(textOf(body, 'kansenStatuut')).toBe(has)
    expect(textOf(body, 'kansenStatuutExpired')).toBe(expired)
    expect(textOf(body, 'kansenStatuutInGracePeriod')).toBe(grace)
    expect(textOf(body, 'kansenStatuutEndDate')).toBe(endDate)
  })

  it('has the quirks of real answers', async () => {
    const of = async (number: number) =>
      (await retrieve(stage.sandbox.state.passholder(person(number))?.inszNumber ?? '')).body
    expect(await of(28)).toMatch(/<name>\n\t+Witruimte\n\t+<\/name>/)
    expect(await of(29)).toContain('<cardSystemId>1</cardSystemId>')
    expect(await of(30)).not.toContain('<kansenpas>')
    expect(textOf(await of(31), 'dateOfBirth')).toBe('1978-07-07T01:00:00+02:00')
    expect(await of(4)).toContain("<name>D'Hóndt &amp; Zonen</name>")
    expect(await of(16)).toContain('<picture>/9j/')
    expect(await of(7)).toContain('<kansenStatuutSuspendedUntil>2027-01-22T23:59:59+01:00<')
    expect((await get(`passholder/uid/${person(20)}`, {})).body).toContain('<inszNumber/>')
    expect((await retrieve('0930090003904')).body).toContain('<cardSystemId>1</cardSystemId>')
    expect((await retrieve('0930090003813')).body).not.toContain('<kansenpas>')
  })

  it('refuses', async () => {
    expect(code(await retrieve('does not exist'))).toEqual([400, 'UNKNOWN_IDENTIFICATION'])
    expect(code(await retrieve(''))).toEqual([400, 'MISSING_REQUIRED_FIELDS'])
    const nowhere = { identification: '0930000422202', balieConsumerKey: 'nowhere' }
    expect(code(await get('retrieve', nowhere))).toEqual([400, 'UNKNOWN_BALIE_CONSUMERKEY'])
  })
})

describe('passholder/uid', () => {
  it('gives the passholder as root, with other prefixes than retrieve', async () => {
    const { body } = await get(`passholder/uid/${person(2)}`, {})
    expect(body).toMatch(/standalone="yes"\?>\n<passHolder xmlns:ns3="[^"]+" xmlns:ns2="[^"]+">/)
    expect(body).toContain(`<ns2:id>${person(2)}</ns2:id>`)
    expect(body).toContain('<ns3:nick>jan</ns3:nick>')
  })

  it('is a 404 for an unknown uid', async () => {
    expect(code(await get(`passholder/uid/${person(99)}`, {}))).toEqual([404, 'UNKNOWN_PASSHOLDER_UID'])
  })
})
