import { expect, it } from 'vitest'
import { JAN, SEED } from '../../test/people.ts'
import { newCardCalls, register, spoil, stockCard } from '../../test/registering.ts'
import { useBff } from '../../test/use-bff.ts'

const stage = useBff({ environment: { UITPAS_TIMEOUT_MS: '12000' } })

it('a registration is answered within 5 s of the end of its own call, however long the look-ups take', async () => {
  spoil(stage, 'newCard', { kind: 'reset', when: 'after' })
  spoil(stage, 'retrieve', { kind: 'delay', ms: 60_000 }, null)
  spoil(stage, 'passholder', { kind: 'delay', ms: 60_000 }, null)
  const startedAt = performance.now()
  const lost = register(stage.browser, SEED)
  await expect.poll(() => newCardCalls(stage)).toHaveLength(1)
  const kansenpas = stockCard(stage, { kansenpas: true })
  const refused = register(stage.browser, {
    ...SEED,
    uid: JAN,
    reason: 'LOSS_THEFT',
    uitpasNumber: kansenpas,
  })

  expect(await lost).toMatchObject({ status: 504, json: { outcome: 'unknown' } })
  expect(await refused).toMatchObject({
    status: 422,
    json: { code: 'INVALID_CARD', outcome: 'not_registered' },
  })
  expect(performance.now() - startedAt).toBeLessThan(5000)
}, 10_000)
