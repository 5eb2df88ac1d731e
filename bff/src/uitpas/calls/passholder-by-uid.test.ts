import { describe, expect, it } from 'vitest'
import { isKnown, JAN, JAN_CARD, MUNTPUNT } from '../../../test/people.ts'
import { useService } from '../../../test/use-service.ts'
import { passholderByUid } from './passholder-by-uid.ts'
import { retrieve } from './retrieve.ts'

describe('passholderByUid', () => {
  const service = useService()
  const ask = (uid: string) =>
    passholderByUid(service.call, service.token, { uid, balieConsumerKey: MUNTPUNT })

  it('gives the same passholder as retrieve, though in other clothes', async () => {
    for (const { uid, inszNumber, memberships } of service.sandbox.state.all().passholders.filter(isKnown)) {
      const identification = memberships[0]?.currentCard ?? inszNumber ?? ''
      const other = await retrieve(service.call, service.token, {
        identification,
        balieConsumerKey: MUNTPUNT,
      })
      expect(other.kind).toBe('ok')
      const expected = other.kind === 'ok' ? other.value.passholder : undefined
      expect(await ask(uid)).toEqual({ kind: 'ok', value: expected })
    }
  })

  it('asks for exactly this uid', async () => {
    await ask(JAN)
    expect(service.sandbox.control.calls()).toMatchObject([
      { path: `/uitid/rest/uitpas/passholder/uid/${JAN}`, query: [['balieConsumerKey', MUNTPUNT]] },
    ])
  })

  it('is refused for an unknown uid, which is a 404 here', async () => {
    expect(await ask('00000000-0000-4000-8000-000000000000')).toEqual({
      kind: 'refused',
      code: 'UNKNOWN_PASSHOLDER_UID',
    })
  })

  it('does not take a card number for a uid', async () => {
    expect(await ask(JAN_CARD)).toMatchObject({ kind: 'refused' })
  })
})
