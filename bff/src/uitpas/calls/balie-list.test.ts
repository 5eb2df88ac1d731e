import { describe, expect, it } from 'vitest'
import { ANKE, BILAL, DRIES, EVA, FARID, MUNTPUNT } from '../../../test/people.ts'
import { processorMs } from '../../../test/processor-ms.ts'
import { rawAnswer } from '../../../test/raw-answer.ts'
import { useService } from '../../../test/use-service.ts'
import { balieList } from './balie-list.ts'

describe('balieList', () => {
  const service = useService()
  async function countersOf(employeeUid: string) {
    const { token: key, secret } = service.sandbox.control.issueToken(employeeUid)
    const answer = await balieList(service.call, { key, secret }, { employeeUid })
    if (answer.kind !== 'ok') throw new Error(answer.kind)
    return answer.value
  }

  const answerWith = (xml: string) =>
    service.sandbox.control.addFault({ call: 'balieList', fault: rawAnswer(xml) })

  it('reads one counter, which comes as one element', async () => {
    const groups = ['Niet-geauthorizeerde registratie balies']
    expect(await countersOf(EVA)).toEqual([
      {
        id: '1236',
        consumerKey: MUNTPUNT,
        name: 'Muntpunt',
        actorId: MUNTPUNT,
        role: 'member',
        cardSystems: [
          { id: '1', name: 'UiTPAS Regio Aalst', mayRegister: true, mayGrantKansenstatuut: false, groups },
          { id: '3', name: 'Paspartoe', mayRegister: true, mayGrantKansenstatuut: false, groups },
        ],
      },
    ])
  })

  it('reads several counters, their keys as they are and their names decoded', async () => {
    expect((await countersOf(BILAL)).map(({ consumerKey, name }) => [consumerKey, name])).toEqual([
      ['28808C2F-0DB2-D2CF-F508ECB994D2505F', 'Muntpunt'],
      ['a1f3c0de9b5e4c6d8f70123456789abc', 'Bib De Zandloper & Co'],
      ['7e5d4a90-11c2-4baf-9c3e-0a1b2c3d4e5f', 'Cultuurpunt Oostkaai'],
      ['C0FFEE0012344321ABCDEF9876543210', "Infobalie 't Zuiderpark"],
    ])
  })

  it('tells rights per system, one card system or more', async () => {
    const zuiderpark = (await countersOf(BILAL)).at(-1)
    expect(zuiderpark?.cardSystems).toMatchObject([
      { id: '1', mayRegister: false, mayGrantKansenstatuut: false },
      { id: '5', mayRegister: true, mayGrantKansenstatuut: false },
    ])
  })

  it('reads empty permissions as none', async () => {
    for (const { mayRegister, mayGrantKansenstatuut } of (await countersOf(DRIES))[0]?.cardSystems ?? []) {
      expect([mayRegister, mayGrantKansenstatuut]).toEqual([false, false])
    }
  })

  it('reads an employee without counters', async () => {
    expect(await countersOf(FARID)).toEqual([])
  })

  it('skips a counter without a key, keeps the others, and calls one without a name by its key', async () => {
    const xml =
      '<response><balies><balie><id>1</id><name>Zonder</name></balie>' +
      '<balie><id>2</id><consumerKey/><name>Leeg</name></balie>' +
      '<balie><id>3</id><consumerKey>k-3</consumerKey><name>Met</name></balie>' +
      '<balie><id>4</id><consumerKey>k-4</consumerKey></balie></balies></response>'
    answerWith(xml)
    expect(await countersOf(ANKE)).toEqual([
      { id: '3', consumerKey: 'k-3', name: 'Met', cardSystems: [] },
      { id: '4', consumerKey: 'k-4', name: 'k-4', cardSystems: [] },
    ])
  })

  it('skips a counter that it cannot read, and keeps the others', async () => {
    const xml =
      '<response><balies><balie>Leeszaal</balie>' +
      '<balie><consumerKey>k-1</consumerKey><cardSystems>geen</cardSystems></balie>' +
      '<balie><consumerKey>k-3</consumerKey><name>Met</name></balie></balies></response>'
    answerWith(xml)
    expect(await countersOf(ANKE)).toEqual([{ consumerKey: 'k-3', name: 'Met', cardSystems: [] }])
  })

  it('knows a right however its name is spaced and capitalised', async () => {
    const xml =
      '<response><balies><balie><consumerKey>k</consumerKey><cardSystems><cardSystem><id>1</id><permissions>' +
      '<permission>Registratie</permission><permission>kansenstatuut\n toekennen</permission>' +
      '</permissions></cardSystem></cardSystems></balie></balies></response>'
    answerWith(xml)
    expect((await countersOf(ANKE))[0]?.cardSystems).toMatchObject([
      { mayRegister: true, mayGrantKansenstatuut: true },
    ])
  })

  it('joins the data of one counter in several places, and names that are broken over lines', async () => {
    const counter = (system: string, more = '') =>
      `<balie><consumerKey>k</consumerKey>${more}<cardSystems>${system}</cardSystems></balie>`
    const one =
      '<cardSystem><id>1</id><permissions><permission>registratie</permission></permissions>' +
      '<permissions><permission>iets</permission></permissions><groups><group>Mag pashouders\n  andere gemeentes aanmaken</group></groups></cardSystem>'
    const more =
      '<cardSystem><id>1</id><name>Regio</name><permissions><permission>kansenstatuut toekennen</permission></permissions>' +
      '<groups><group>Iets</group></groups></cardSystem><cardSystem><name>Zonder</name></cardSystem>'
    const again = counter(more, '<name>Met</name><actorId>a</actorId>')
    answerWith(`<response><balies>${counter(one)}</balies><balies>${again}</balies></response>`)
    const groups = ['Mag pashouders andere gemeentes aanmaken', 'Iets']
    const rights = { mayRegister: true, mayGrantKansenstatuut: true }
    const cardSystems = [{ id: '1', name: 'Regio', ...rights, groups }]
    expect(await countersOf(ANKE)).toEqual([{ consumerKey: 'k', actorId: 'a', name: 'Met', cardSystems }])
  })

  it('joins a counter in thousands of places in a moment', async () => {
    const places = Array.from(
      { length: 9000 },
      (_, index) =>
        `<balie><consumerKey>k</consumerKey><cardSystems><cardSystem><id>${index}</id></cardSystem></cardSystems></balie>`,
    )
    answerWith(`<response><balies>${places.join('')}</balies></response>`)
    const before = processorMs()
    const [counter, ...others] = await countersOf(ANKE)
    expect(processorMs() - before).toBeLessThan(2500)
    expect([counter?.cardSystems.length, others]).toEqual([9000, []])
  })

  it('takes a page of a proxy for no answer', async () => {
    const { control } = service.sandbox
    const ask = () => balieList(service.call, service.token, { employeeUid: ANKE })
    control.addFault({ call: 'balieList', fault: { kind: 'status', status: 200 } })
    expect(await ask()).toMatchObject({ kind: 'open' })
  })

  it.each([
    ['without a counter that can be read', '<balies><balie>Leeszaal</balie></balies>'],
    [
      'inside something else',
      '<answer><balies><balie><consumerKey>k</consumerKey></balie></balies></answer>',
    ],
    ['by another name', '<BALIES><BALIE><CONSUMERKEY>k</CONSUMERKEY></BALIE></BALIES>'],
  ])('takes a list %s for no answer, not for no counters', async (_, inside) => {
    answerWith(`<response>${inside}</response>`)
    expect(await balieList(service.call, service.token, { employeeUid: ANKE })).toMatchObject({
      kind: 'open',
    })
  })

  it.each(['<balies/>', '<balies><total>0</total></balies>'])(
    'takes a list without counters beside a code for no list: %s',
    async (list) => {
      answerWith(`<response><code>ACTION_FAILED</code>${list}</response>`)
      const answer = await balieList(service.call, service.token, { employeeUid: ANKE })
      expect(answer.kind).not.toBe('ok')
    },
  )

  it('takes an empty list beside a code for a refusal', async () => {
    answerWith('<response><code>ACTION_FAILED</code><balies/></response>')
    const answer = await balieList(service.call, service.token, { employeeUid: ANKE })
    expect(answer).toEqual({ kind: 'refused', code: 'ACTION_FAILED' })
  })

  it.each([
    '<response/>',
    '<response><balies/></response>',
    '<response><balies/><total>0</total></response>',
  ])('reads %s as no counters', async (xml) => {
    answerWith(xml)
    expect(await countersOf(ANKE)).toEqual([])
  })

  it('is refused for another employee', async () => {
    expect(await balieList(service.call, service.token, { employeeUid: BILAL })).toEqual({
      kind: 'refused',
      code: 'ACCESS_DENIED',
      requiredPermission: 'PERMISSION_BALIE - ACTION_READ',
    })
  })
})
