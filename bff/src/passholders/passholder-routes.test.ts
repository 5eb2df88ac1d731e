import { endpoints, passholderNotesEndpoint as passholderNotes, searchEndpoint } from '@balie/shared'
import { describe, expect, it } from 'vitest'
import { DRIES, EVA, JAN, JAN_CARD, MUNTPUNT, RITA, RITA_CARD, ZITA_CARD } from '../../test/people.ts'
import { rawAnswer } from '../../test/raw-answer.ts'
import { spoil } from '../../test/registering.ts'
import { useBff } from '../../test/use-bff.ts'

const { identify, passholder } = endpoints

describe.each([
  [identify, { identification: JAN_CARD }],
  [passholder, { uid: JAN }],
] as const)('POST $path', ({ path, response }, asked) => {
  const stage = useBff()

  it('gives the passholder, without the national number', async () => {
    const reply = await stage.browser.send('POST', path, { ...asked, balieConsumerKey: MUNTPUNT })
    expect(reply.status).toBe(200)
    const found = response.parse(reply.json)
    expect('groupPass' in found ? found.passholder : found).toMatchObject({
      uid: JAN,
      firstName: 'Jan',
      dateOfBirth: '1971-11-30',
    })
    expect(reply.text).not.toContain('71113090257')
  })
})

describe('the owner of a number', () => {
  const stage = useBff()
  const ask = (identification: string) =>
    stage.browser.send('POST', identify.path, { identification, balieConsumerKey: MUNTPUNT })

  it.each([
    [
      'a new card',
      '0930000000107',
      { card: { status: 'LOCAL_STOCK', counter: { id: MUNTPUNT } }, groupPass: false },
    ],
    ['a group pass', '0930090003102', { card: { status: 'ACTIVE' }, groupPass: true }],
    ['a national number', '71113090257', { passholder: { uid: JAN }, groupPass: false }],
    ['a former card', '0930010033502', { passholder: { firstName: 'Hilde' }, card: { status: 'BLOCKED' } }],
    ['somebody without a uid', ZITA_CARD, { card: { status: 'ACTIVE' }, groupPass: false, withoutUid: true }],
    ['a scan with blanks around it', ` ${JAN_CARD}\r\n`, { passholder: { uid: JAN } }],
  ])('%s', async (_, identification, expected) => {
    const reply = await ask(identification)
    expect(reply.status).toBe(200)
    expect(identify.response.parse(reply.json)).toMatchObject(expected)
  })

  it.each(['0000000000000', 'k4art', "'; DROP TABLE", '💳', '<a>&amp;'])(
    'no one: %s',
    async (identification) => {
      expect(await ask(identification)).toMatchObject({
        status: 422,
        json: { code: 'UNKNOWN_IDENTIFICATION', field: 'uid', title: 'UiTPAS kent dit nummer niet' },
      })
    },
  )

  it('no one, by an answer about somebody else', async () => {
    const xml = '<passHolder><name>Geheim</name><uitIdUser><id>u-2</id></uitIdUser></passHolder>'
    spoil(stage, 'passholder', rawAnswer(xml))
    const reply = await stage.browser.send('POST', passholder.path, { uid: JAN, balieConsumerKey: MUNTPUNT })
    expect(reply).toMatchObject({ status: 502, json: { code: 'UITPAS_FAILED' } })
    expect(reply.text).not.toContain('Geheim')
  })

  it('no one, by an unknown uid', async () => {
    const body = { uid: '00000000-0000-4000-8000-000000000000', balieConsumerKey: MUNTPUNT }
    expect(await stage.browser.send('POST', passholder.path, body)).toMatchObject({
      status: 422,
      json: { code: 'UNKNOWN_PASSHOLDER_UID', field: 'uid' },
    })
  })
})

describe('the notes about a person', () => {
  const stage = useBff()
  const ask = (purpose: string, by = stage.browser, uid = RITA) =>
    by.send('POST', passholderNotes.path, { uid, purpose, balieConsumerKey: MUNTPUNT })
  const signedIn = async (employee: string) => {
    const browser = stage.bff.browser()
    await browser.signIn(employee)
    return browser
  }

  it.each(['grant', 'end'])('are returned to %s kansenstatuut', async (purpose) => {
    const reply = await ask(purpose)
    expect(reply.status).toBe(200)
    expect(passholderNotes.response.parse(reply.json)).toEqual({
      remarks: 'Verhoogde tegemoetkoming nagezien. Attest van het OCMW tot en met 30 april.',
      points: 12,
    })
  })

  it('are returned by no other look-up', async () => {
    const at = { balieConsumerKey: MUNTPUNT }
    const replies = [
      await stage.browser.send('POST', identify.path, { identification: RITA_CARD, ...at }),
      await stage.browser.send('POST', passholder.path, { uid: RITA, ...at }),
      await stage.browser.send('POST', searchEndpoint.path, {
        name: 'Rechthebbend',
        firstName: 'Rita',
        ...at,
      }),
    ]
    for (const { status, text } of replies) {
      expect([status, text.includes('Rechthebbend')]).toEqual([200, true])
      for (const note of ['tegemoetkoming', 'remarks', 'school', 'points']) expect(text).not.toContain(note)
    }
  })

  it('are for counters with the right that the purpose needs, and for no other purpose', async () => {
    const eva = await signedIn(EVA)
    expect(await ask('grant', eva)).toMatchObject({
      status: 403,
      json: { requiredPermission: 'PERMISSION_KANSENSTATUUT - ACTION_CREATE' },
    })
    expect((await ask('end', eva)).status).toBe(200)
    expect(await ask('end', await signedIn(DRIES))).toMatchObject({
      status: 403,
      json: { requiredPermission: 'PERMISSION_PASSHOLDER - ACTION_CREATE' },
    })
    expect(await ask('look')).toMatchObject({ status: 400, json: { code: 'VALIDATION_FAILED' } })
  })

  it('are returned for the requested person only', async () => {
    expect(await ask('grant', stage.browser, 'nobody')).toMatchObject({
      json: { code: 'UNKNOWN_PASSHOLDER_UID' },
    })
    const xml = '<passHolder><moreInfo>Geheim</moreInfo><uitIdUser><id>u-2</id></uitIdUser></passHolder>'
    const raw = rawAnswer(xml)
    spoil(stage, 'passholder', raw)
    const reply = await ask('grant')
    expect(reply).toMatchObject({ status: 502, json: { code: 'UITPAS_FAILED' } })
    expect(reply.text).not.toContain('Geheim')
  })
})
