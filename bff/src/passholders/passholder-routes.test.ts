import { endpoints } from '@balie/shared'
import { describe, expect, it } from 'vitest'
import { JAN, JAN_CARD, MUNTPUNT, ZITA_CARD } from '../../test/people.ts'
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

describe('who or what belongs to a number', () => {
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
    'nobody: %s',
    async (identification) => {
      expect(await ask(identification)).toMatchObject({
        status: 422,
        json: { code: 'UNKNOWN_IDENTIFICATION', field: 'uid', title: 'UiTPAS kent dit nummer niet' },
      })
    },
  )

  it('nobody, by a uid that nobody has', async () => {
    const body = { uid: '00000000-0000-4000-8000-000000000000', balieConsumerKey: MUNTPUNT }
    expect(await stage.browser.send('POST', passholder.path, body)).toMatchObject({
      status: 422,
      json: { code: 'UNKNOWN_PASSHOLDER_UID', field: 'uid' },
    })
  })
})
