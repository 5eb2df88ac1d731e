import { describe, expect, it } from 'vitest'
import { BILAL, JAN, MIA, MUNTPUNT } from '../../../test/people.ts'
import { rawAnswer } from '../../../test/raw-answer.ts'
import { newCardCalls, register, spoil, stockCard } from '../../../test/registering.ts'
import { useBff } from '../../../test/use-bff.ts'

const OTHER_COUNTER = 'Deze kaart hoort niet bij deze balie'
const KANSENPAS_NEEDED = 'Deze pashouder heeft een kansenpas nodig'
const IS_KANSENPAS = 'Deze kaart is een kansenpas'
const UNCLEAR = 'Deze kaart past niet bij deze registratie'
/** In the stock of De Zandloper. */
const ZANDLOPER_CARD = {
  kansenpas: false,
  status: 'LOCAL_STOCK',
  counterId: '1410',
  cardSystemId: 1,
} as const

describe('INVALID_CARD', () => {
  const stage = useBff()
  const lossOf = (uid: string, uitpasNumber: string) => ({
    uid,
    reason: 'LOSS_THEFT',
    uitpasNumber,
    balieConsumerKey: MUNTPUNT,
  })

  async function refused(body: object) {
    const reply = await register(stage.browser, body)
    expect(reply.json).toMatchObject({
      code: 'INVALID_CARD',
      outcome: 'not_registered',
      field: 'uitpasNumber',
    })
    expect(reply.status).toBe(422)
    expect(newCardCalls(stage)).toHaveLength(1)
    return reply.json as { title: string; detail: string }
  }

  function expectList({ title, detail }: { title: string; detail: string }, causes: string[]) {
    expect(title).toBe(UNCLEAR)
    for (const cause of [OTHER_COUNTER, KANSENPAS_NEEDED, IS_KANSENPAS]) {
      expect(detail.includes(cause.toLowerCase())).toBe(causes.includes(cause))
    }
  }

  it('is named as another counter’s card', async () => {
    const { uitpasNumber } = stage.bff.sandbox.control.putCard(ZANDLOPER_CARD)
    const { title, detail } = await refused(lossOf(JAN, uitpasNumber))
    expect(title).toBe(OTHER_COUNTER)
    expect(detail).toMatch(/voorraad van deze balie/)
  })

  it('is named as an ordinary card for a person with kansenstatuut', async () => {
    const { title, detail } = await refused(lossOf(MIA, stockCard(stage, { kansenpas: false })))
    expect(title).toBe(KANSENPAS_NEEDED)
    expect(detail).toMatch(/Neem een kansenpas/)
  })

  it('is named as a kansenpas for a person without kansenstatuut', async () => {
    const { title, detail } = await refused(lossOf(JAN, stockCard(stage, { kansenpas: true })))
    expect(title).toBe(IS_KANSENPAS)
    expect(detail).toMatch(/Neem een gewone kaart/)
  })

  it('is not explained by an answer about another passholder', async () => {
    const asked = `<uitIdUser><id>${MIA}</id></uitIdUser><cardSystemSpecific><cardSystem><id>1</id></cardSystem>`
    const xml = `<passHolder>${asked}<kansenStatuut>true</kansenStatuut></cardSystemSpecific></passHolder>`
    spoil(stage, 'newCard', { kind: 'code', code: 'INVALID_CARD' })
    spoil(stage, 'passholder', rawAnswer(xml))
    const { title } = await refused(lossOf(JAN, stockCard(stage, { kansenpas: true })))
    expect(title).toBe(IS_KANSENPAS)
  })

  it('is named by the reason alone when that decides the kind of card', async () => {
    const kansenpas = stockCard(stage, { kansenpas: true })
    expect((await refused({ ...lossOf(MIA, kansenpas), reason: 'LOSS_KANSENSTATUUT' })).title).toBe(
      IS_KANSENPAS,
    )
  })

  it('lists two causes when both fit', async () => {
    const { uitpasNumber } = stage.bff.sandbox.control.putCard({ ...ZANDLOPER_CARD, kansenpas: true })
    expectList(await refused(lossOf(JAN, uitpasNumber)), [OTHER_COUNTER, IS_KANSENPAS])
  })

  it('lists all three if none fits the known facts', async () => {
    spoil(stage, 'newCard', { kind: 'code', code: 'INVALID_CARD' })
    expectList(await refused(lossOf(JAN, stockCard(stage, { kansenpas: false }))), [
      OTHER_COUNTER,
      KANSENPAS_NEEDED,
      IS_KANSENPAS,
    ])
  })

  it('is found by elimination if the passholder can’t be looked up', async () => {
    spoil(stage, 'passholder', { kind: 'status', status: 500 })
    expect((await refused(lossOf(JAN, stockCard(stage, { kansenpas: true })))).title).toBe(IS_KANSENPAS)
  })

  it('lists all three when the card cannot be looked up', async () => {
    spoil(stage, 'retrieve', { kind: 'status', status: 500 })
    expectList(await refused(lossOf(JAN, stockCard(stage, { kansenpas: true }))), [
      OTHER_COUNTER,
      KANSENPAS_NEEDED,
      IS_KANSENPAS,
    ])
  })

  it('is reported again in the same words for the same key', async () => {
    const key = '7d2fb1de-4d3c-4c2c-9c59-14eeb9a4d9f0'
    const body = lossOf(JAN, stockCard(stage, { kansenpas: true }))
    const first = await register(stage.browser, body, key)
    const again = await stage.browser.send('GET', `/api/registrations/${key}`)
    expect(again.json).toMatchObject({ title: IS_KANSENPAS, outcome: 'not_registered', code: 'INVALID_CARD' })
    expect(again.status).toBe(first.status)
  })

  it('judges by the counter that was named, not by another of the employee’s', async () => {
    stage.browser = stage.bff.browser()
    await stage.browser.signIn(BILAL)
    const { uitpasNumber } = stage.bff.sandbox.control.putCard(ZANDLOPER_CARD)
    expect((await refused(lossOf(JAN, uitpasNumber))).title).toBe(OTHER_COUNTER)
  })
})
