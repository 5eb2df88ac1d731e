import { it } from 'vitest'
import { newCardCalls, register, spoil } from '../../../test/registering.ts'
import { createsRecord } from '../../../test/store-steps.ts'
import { startTwoForOrder, type Together } from '../../../test/two-instances.ts'
import type { Store } from '../../store/store.ts'

const NOT_REGISTERED = { outcome: 'not_registered' }

it.concurrent.for([
  { UITPAS_TIMEOUT_MS: '3000', oldCard: 'active' },
  { UITPAS_TIMEOUT_MS: '10000', oldCard: 'active' },
  { UITPAS_TIMEOUT_MS: '3000', oldCard: 'blocked before' },
])(
  'an owner that a copy overtook doesn’t answer for what that copy sent, with an old card $oldCard and UITPAS_TIMEOUT_MS $UITPAS_TIMEOUT_MS',
  async ({ UITPAS_TIMEOUT_MS, oldCard }, { expect }) => {
    const { promise: goesOn, resolve: goOn } = Promise.withResolvers<undefined>()
    let isStill = false
    const here =
      (driver: Store): Together =>
      async (steps, options) => {
        if (isStill && steps.some(({ key }) => /^(?:registration|lease):/.test(key))) await goesOn
        return driver.together(steps, options)
      }
    const stage = await startTwoForOrder({ here, environment: { UITPAS_TIMEOUT_MS } })
    const { bff, key } = stage
    const { control } = bff.sandbox
    const wish = { ...stage.wish, blockUitpasNumber: stage.oldCard }
    if (oldCard === 'blocked before')
      control.putCard({ uitpasNumber: stage.oldCard, status: 'BLOCKED', passholderUid: wish.uid })
    spoil(stage, 'retrieve', { kind: 'delay', ms: 300, when: 'before' })
    const first = register(stage.here, wish, key)
    await expect.poll(() => control.calls().map(({ call }) => call)).toContain('retrieve')
    isStill = true
    await stage.untilSilent(expect)

    spoil(stage, 'newCard', { kind: 'delay', ms: 1500, when: 'before' })
    const copy = register(stage.there, wish, key)
    await expect.poll(() => newCardCalls(stage)).toHaveLength(1)
    goOn(undefined)
    await expect.poll(() => bff.logged.join('')).toContain('"event":"registration"')
    const asked = await stage.ask()
    for (const { json } of [await first, asked]) expect(json).not.toMatchObject(NOT_REGISTERED)
    expect(await copy).toMatchObject({ status: 201, json: { outcome: 'registered' } })
    await stage.close()
  },
)

it.concurrent(
  'an owner that goes on once the card was found registered doesn’t deny that',
  async ({ expect }) => {
    const { promise: goesOn, resolve: goOn } = Promise.withResolvers<undefined>()
    const here =
      (driver: Store): Together =>
      async (steps, options) => {
        const done = await driver.together(steps, options)
        if (steps.some(createsRecord)) await goesOn
        return done
      }
    const stage = await startTwoForOrder({ here, environment: { UITPAS_TIMEOUT_MS: '3000' } })
    const { uid, uitpasNumber } = stage.wish
    const first = register(stage.here, stage.wish, stage.key)
    await stage.untilSilent(expect)
    stage.bff.sandbox.control.putCard({ uitpasNumber, status: 'ACTIVE', passholderUid: uid })
    expect(await stage.ask()).toMatchObject({ status: 200, json: { outcome: 'registered' } })
    goOn(undefined)
    expect((await first).json).not.toMatchObject(NOT_REGISTERED)
    expect(newCardCalls(stage)).toEqual([])
    await stage.close()
  },
)
