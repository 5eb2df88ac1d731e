import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import { JAN, MUNTPUNT } from '../../../test/people.ts'
import { rawAnswer } from '../../../test/raw-answer.ts'
import { newCardCalls, register, spoil, stockCard } from '../../../test/registering.ts'
import { useBff } from '../../../test/use-bff.ts'

/** Whatever card of theirs is asked for, the answer's `<card>` is the active one of Aalst. */
const BES = 'a0000000-0000-4000-8000-000000000044'
const AALST_CARD = '0930010044004'
const PASPARTOE_CARD = '0933010044008'
const SETTLE_MS = 30_000
const TIMEOUT_MS = 1000

describe('a person with several cards, whose look-ups return another one', () => {
  const stage = useBff({
    environment: { UITPAS_TIMEOUT_MS: String(TIMEOUT_MS), UITPAS_SETTLE_MS: String(SETTLE_MS) },
  })
  let key: string
  let body: { uid: string; reason: string; uitpasNumber: string; balieConsumerKey: string }
  beforeEach(() => {
    key = randomUUID()
    body = {
      uid: BES,
      reason: 'LOSS_THEFT',
      uitpasNumber: stockCard(stage, { kansenpas: false, cardSystemId: 3 }),
      balieConsumerKey: MUNTPUNT,
    }
  })
  const ask = () => stage.browser.send('GET', `/api/registrations/${key}`)

  it('is registered when the new card is the current one of its card system', async () => {
    spoil(stage, 'newCard', { kind: 'reset', when: 'after' })
    const settled = { outcome: 'registered', confirmedBy: 'lookup', uitpasNumber: body.uitpasNumber }
    expect(await register(stage.browser, body, key)).toMatchObject({ json: settled })
    expect(await ask()).toMatchObject({ status: 200, json: settled })
    expect(newCardCalls(stage)).toHaveLength(1)
  })

  it('gets the card reported as theirs if it is refused for its status', async () => {
    spoil(stage, 'newCard', { kind: 'code', code: 'INVALID_CARD_STATUS' })
    const { control } = stage.bff.sandbox
    const uitpasNumber = body.uitpasNumber
    control.putCard({ uitpasNumber, status: 'ACTIVE', passholderUid: BES, cardSystemId: 3 })
    expect(await register(stage.browser, body)).toMatchObject({
      status: 422,
      json: {
        detail: 'Is ze net geregistreerd, dan kan je ze meegeven. Is dit de oude kaart, scan dan de nieuwe.',
      },
    })
  })

  it('is not registered while it is another card of theirs that is active', async () => {
    spoil(stage, 'newCard', { kind: 'reset', when: 'before' })
    const uitpasNumber = body.uitpasNumber
    // The card is theirs by now, and was blocked since: nothing shows what this registration did.
    stage.bff.sandbox.control.putCard({
      uitpasNumber,
      status: 'BLOCKED',
      passholderUid: BES,
      cardSystemId: 3,
    })
    expect(await register(stage.browser, body, key)).toMatchObject({ json: { outcome: 'unknown' } })
    stage.aheadMs = TIMEOUT_MS + SETTLE_MS
    expect(await ask()).toMatchObject({ status: 504, json: { outcome: 'unknown' } })
  })

  it('has the old card blocked when it is the blocked one of its card system', async () => {
    spoil(stage, 'block', { kind: 'reset', when: 'after' })
    const order = { ...body, blockUitpasNumber: PASPARTOE_CARD }
    expect(await register(stage.browser, order, key)).toMatchObject({
      status: 201,
      json: { outcome: 'registered', block: 'done' },
    })
    expect(stage.bff.sandbox.state.card(AALST_CARD)?.status).toBe('ACTIVE')
  })

  it('has no card blocked if the answer is about another passholder', async () => {
    const xml =
      `<passHolder><name>B</name><uitIdUser><id>${JAN}</id></uitIdUser><cardSystemSpecific>` +
      '<cardSystem><id>3</id></cardSystem><currentCard><status>ACTIVE</status>' +
      `<uitpasNumber><uitpasNumber>${PASPARTOE_CARD}</uitpasNumber></uitpasNumber></currentCard>` +
      '<kansenStatuut>false</kansenStatuut></cardSystemSpecific></passHolder>'
    spoil(stage, 'passholder', rawAnswer(xml))
    const order = { ...body, blockUitpasNumber: PASPARTOE_CARD }
    expect(await register(stage.browser, order)).toMatchObject({
      status: 422,
      json: { code: 'OLD_CARD_CHANGED', outcome: 'not_registered', block: 'failed' },
    })
    expect(stage.bff.sandbox.state.card(PASPARTOE_CARD)?.status).toBe('ACTIVE')
  })
})
