import { describe, expect, it } from 'vitest'
import { JAN_CARD, MUNTPUNT } from '../../../test/people.ts'
import { rawAnswer } from '../../../test/raw-answer.ts'
import { useService } from '../../../test/use-service.ts'
import { block } from './block.ts'

describe('block', () => {
  const service = useService()
  const send = (uitpasNumber = JAN_CARD) =>
    block(service.call, service.token, { uitpasNumber, balieConsumerKey: MUNTPUNT })
  function answering(xml: string, status = 200) {
    const fault = rawAnswer(xml, { status })
    service.sandbox.control.addFault({ call: 'block', fault })
    return send()
  }
  const coded = (code: string) => `<response><code>${code}</code><message>x</message></response>`

  it('blocks an active card, once', async () => {
    expect(await send()).toEqual({ kind: 'ok', value: 'blocked' })
    expect(service.sandbox.state.card(JAN_CARD)?.status).toBe('BLOCKED')
    expect(service.sandbox.control.calls()).toMatchObject([
      {
        call: 'block',
        path: `/uitid/rest/uitpas/passholder/block/${JAN_CARD}`,
        form: [['balieConsumerKey', MUNTPUNT]],
        committed: true,
      },
    ])
    expect(await send()).toEqual({ kind: 'refused', code: 'INVALID_CARD_STATUS' })
  })

  it('is refused for an unknown card', async () => {
    expect(await send('0930099999904')).toEqual({ kind: 'refused', code: 'UNKNOWN_UITPASNUMBER' })
  })

  it.each([
    ['ACTION_SUCCEEDED', 200, 'ok'],
    ['BLOCK_UITPAS_SUCCESS', 200, 'ok'],
    ['INVALID_CARD_STATUS', 200, 'refused'],
    ['SOMETHING_NEW', 200, 'open'],
    ['ACTION_SUCCEEDED', 201, 'open'],
    ['ACTION_SUCCEEDED', 400, 'open'],
    ['BLOCK_UITPAS_SUCCESS', 404, 'open'],
    ['ACCESS_DENIED', 403, 'refused'],
    ['SOMETHING_NEW', 400, 'refused'],
    ['INVALID_CARD_STATUS', 500, 'open'],
  ])('takes %s with status %i as %s', async (code, status, kind) => {
    expect((await answering(coded(code), status)).kind).toBe(kind)
  })

  it.each(['', '<html/>', '<response/>', '<response><message>Blocked</message></response>', 'BLOCKED'])(
    'leaves it open what a 200 means with %j',
    async (xml) => {
      expect((await answering(xml)).kind).toBe('open')
    },
  )
})
