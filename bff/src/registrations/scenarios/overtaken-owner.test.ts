import { randomUUID } from 'node:crypto'
import { type ExpectStatic, it } from 'vitest'
import { createBrowser } from '../../../test/browser.ts'
import { ANKE, MUNTPUNT } from '../../../test/people.ts'
import { newCardCalls, register, spoil } from '../../../test/registering.ts'
import { startApp, startBff } from '../../../test/start-bff.ts'
import { openSqliteStore } from '../../store/sqlite-store.ts'
import { type Store, storeOn } from '../../store/store.ts'

const NOT_REGISTERED = { outcome: 'not_registered' }

/**
 * Starts two instances, and signs somebody in at both.
 *
 * @param slow how the first instance changes the store: as a suspended process does, which goes on after its lease
 */
async function startTwo(UITPAS_TIMEOUT_MS: string, slow: (driver: Store) => Store['together']) {
  const driver = openSqliteStore(':memory:')
  const environment = { UITPAS_TIMEOUT_MS }
  const bff = await startBff({ store: storeOn({ ...driver, together: slow(driver) }), environment })
  const other = await startApp(bff.sandbox, { store: driver, environment })
  const { control } = bff.sandbox
  const here = bff.browser()
  await here.signIn(ANKE)
  await here.send('GET', '/api/session')
  const there = createBrowser(other.origin)
  for (const [name, value] of here.cookies) there.cookies.set(name, value)
  const [uitpasNumber = ''] = control.bulk({ cards: 1, cardSystemId: 1, counterId: MUNTPUNT })
  const [person] = control.addPassholders({ count: 1, cardSystemId: 1 })
  control.clearCalls()
  const key = randomUUID()
  return {
    bff,
    control,
    here,
    there,
    key,
    oldCard: person?.uitpasNumber,
    wish: { uid: person?.uid ?? '', reason: 'LOSS_THEFT', uitpasNumber, balieConsumerKey: MUNTPUNT },
    ask: () => there.send('GET', `/api/registrations/${key}`),
    untilSilent: (expect: ExpectStatic) =>
      expect
        .poll(async () => (await there.send('GET', '/api/registrations?state=unsettled')).json)
        .toMatchObject({ registrations: [{ key, running: false }] }),
    async close() {
      await Promise.all([bff.close(), other.close()])
      await driver.close()
    },
  }
}

it.concurrent.for(['3000', '10000'])(
  'an owner that a copy overtook doesn’t answer for what that copy sent, with UITPAS_TIMEOUT_MS %s',
  async (timeoutMs, { expect }) => {
    const { promise: goesOn, resolve: goOn } = Promise.withResolvers<undefined>()
    let isStill = false
    const stage = await startTwo(timeoutMs, (driver) => async (steps, care) => {
      if (isStill && steps.some(({ key }) => /^(?:registration|lease):/.test(key))) await goesOn
      return driver.together(steps, care)
    })
    const { bff, control, here, there, key } = stage
    const wish = { ...stage.wish, blockUitpasNumber: stage.oldCard }
    spoil(stage, 'retrieve', { kind: 'delay', ms: 300, when: 'before' })
    const first = register(here, wish, key)
    await expect.poll(() => control.calls().map(({ call }) => call)).toContain('retrieve')
    isStill = true
    await stage.untilSilent(expect)

    spoil(stage, 'newCard', { kind: 'delay', ms: 800, when: 'before' })
    const copy = register(there, wish, key)
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
  'an owner that a copy overtook doesn’t end what that copy began, where the old card was blocked before',
  async ({ expect }) => {
    const { promise: goesOn, resolve: goOn } = Promise.withResolvers<undefined>()
    let isStill = false
    const stage = await startTwo('3000', (driver) => async (steps, care) => {
      if (isStill && steps.some(({ key }) => /^(?:registration|lease):/.test(key))) await goesOn
      return driver.together(steps, care)
    })
    const { bff, control, here, there, key } = stage
    const { uid } = stage.wish
    control.putCard({ uitpasNumber: stage.oldCard ?? '', status: 'BLOCKED', passholderUid: uid })
    const wish = { ...stage.wish, blockUitpasNumber: stage.oldCard }
    spoil(stage, 'retrieve', { kind: 'delay', ms: 300, when: 'before' })
    const first = register(here, wish, key)
    await expect.poll(() => control.calls().map(({ call }) => call)).toContain('retrieve')
    isStill = true
    await stage.untilSilent(expect)

    spoil(stage, 'newCard', { kind: 'delay', ms: 1500, when: 'before' })
    const copy = register(there, wish, key)
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
    const stage = await startTwo('3000', (driver) => async (steps, care) => {
      const done = await driver.together(steps, care)
      if (steps.some((step) => step.do === 'create' && step.key.startsWith('registration:'))) await goesOn
      return done
    })
    const { uid, uitpasNumber } = stage.wish
    const first = register(stage.here, stage.wish, stage.key)
    await stage.untilSilent(expect)
    stage.control.putCard({ uitpasNumber, status: 'ACTIVE', passholderUid: uid })
    expect(await stage.ask()).toMatchObject({ status: 200, json: { outcome: 'registered' } })
    goOn(undefined)
    expect((await first).json).not.toMatchObject(NOT_REGISTERED)
    expect(newCardCalls(stage)).toEqual([])
    await stage.close()
  },
)
