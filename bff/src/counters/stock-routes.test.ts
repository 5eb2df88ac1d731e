import { stockEndpoint, stockSchema } from '@balie/shared'
import { describe, expect, it } from 'vitest'
import { DRIES, MUNTPUNT, SEED } from '../../test/people.ts'
import { register } from '../../test/registering.ts'
import { useBff } from '../../test/use-bff.ts'

const { path } = stockEndpoint

describe('POST /api/stock-counts', () => {
  const stage = useBff()
  const ask = (browser = stage.browser) => browser.send('POST', path, { balieConsumerKey: MUNTPUNT })
  const count = async (kansenpas: boolean, where: string) => {
    const { counts } = stockSchema.parse((await ask()).json)
    const found = counts.find(
      (one) => one.cardSystem.id === '1' && one.kansenpas === kansenpas && one.where === where,
    )
    return found?.count
  }
  const inSandbox = (kansenpas: boolean, status: string) =>
    stage.bff.sandbox.state
      .all()
      .cards.filter(
        (card) =>
          card.counterId === '1236' &&
          card.cardSystemId === 1 &&
          card.kansenpas === kansenpas &&
          card.status === status,
      ).length

  it.each([
    [false, 'here', 'LOCAL_STOCK'],
    [true, 'here', 'LOCAL_STOCK'],
    [false, 'on_its_way', 'SENT_TO_BALIE'],
    [true, 'on_its_way', 'SENT_TO_BALIE'],
  ])('counts: kansenpas %s, %s', async (kansenpas, where, status) => {
    expect(await count(kansenpas, where)).toBe(inSandbox(kansenpas, status))
  })

  it('is one less after a registration', async () => {
    const before = await count(false, 'here')
    expect((await register(stage.browser, SEED)).status).toBe(201)
    expect(await count(false, 'here')).toBe((before ?? 0) - 1)
  })

  it('is refused in the service’s words', async () => {
    const dries = stage.bff.browser()
    await dries.signIn(DRIES)
    expect(await ask(dries)).toMatchObject({
      status: 403,
      json: { code: 'ACCESS_DENIED', requiredPermission: 'PERMISSION_BALIE - ACTION_READ' },
    })
  })
})
