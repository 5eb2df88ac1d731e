import type { Passholder } from '@balie/shared'
import { describe, expect, it } from 'vitest'
import { JAN, JAN_CARD, MUNTPUNT } from '../../../test/people.ts'
import { rawAnswer } from '../../../test/raw-answer.ts'
import { useService } from '../../../test/use-service.ts'
import { retrieve } from './retrieve.ts'

describe('retrieve', () => {
  const service = useService()
  const ask = (identification: string) =>
    retrieve(service.call, service.token, { identification, balieConsumerKey: MUNTPUNT })
  async function found(identification: string) {
    const answer = await ask(identification)
    if (answer.kind !== 'ok') throw new Error(answer.kind)
    return answer.value
  }
  const firstLink = ({ memberships }: Passholder) => memberships[0]

  it('gives the passholder and the card of a card number, and no national number', async () => {
    const identification = await found(JAN_CARD)
    const cardSystem = { id: '1', name: 'UiTPAS Regio Aalst' }
    const card = { uitpasNumber: JAN_CARD, status: 'ACTIVE', kansenpas: false }
    expect(identification).toEqual({
      passholder: {
        uid: JAN,
        firstName: 'Jan',
        name: 'Gewoon',
        dateOfBirth: '1971-11-30',
        postalCode: '9300',
        city: 'Aalst',
        hasEmail: false,
        memberships: [{ cardSystem, currentCard: card, kansenStatuut: { state: 'none' } }],
      },
      card: { ...card, cardType: 'CARD', cardSystem },
      groupPass: false,
    })
    expect(JSON.stringify(identification)).not.toContain('71113090257')
  })

  it('gives the passholder of a national number, its barcode and a chip', async () => {
    const jan = service.sandbox.state.passholder(JAN)
    const chip = service.sandbox.state.card(JAN_CARD)?.chipNumber
    for (const identification of [jan?.inszNumber, jan?.inszBarcode, chip, chip?.toLowerCase()]) {
      expect((await found(identification ?? '')).passholder?.uid).toBe(JAN)
    }
  })

  it('gives a new card with the counter where it lies', async () => {
    expect(await found('0930000000107')).toEqual({
      card: {
        uitpasNumber: '0930000000107',
        status: 'LOCAL_STOCK',
        kansenpas: false,
        cardType: 'CARD',
        cardSystem: { id: '1', name: 'UiTPAS Regio Aalst' },
        counter: { id: MUNTPUNT, name: 'Muntpunt' },
      },
      groupPass: false,
    })
  })

  it('knows a group pass', async () => {
    expect(await found('0930090003102')).toMatchObject({ groupPass: true, card: { status: 'ACTIVE' } })
  })

  it('takes an empty element for absent, a group pass too', async () => {
    const answer = (inside: string) =>
      service.sandbox.control.addFault({
        call: 'retrieve',
        fault: rawAnswer(`<response>${inside}</response>`),
      })
    answer('<card><status>LOCAL_STOCK</status></card><groupPass/>')
    expect(await found('0930000000107')).toMatchObject({ groupPass: false, card: { status: 'LOCAL_STOCK' } })
    answer('<passHolder/><card/><groupPass/>')
    await expect(found('0930000000107')).rejects.toThrow('open')
  })

  it('takes a code beside a passholder for the information that it is', async () => {
    expect(await found('0930010033502')).toMatchObject({
      card: { status: 'BLOCKED' },
      passholder: { firstName: 'Hilde', memberships: [{ currentCard: { uitpasNumber: '0930010033007' } }] },
    })
    expect((await found('0930010005013')).passholder?.firstName).toBe('Piet')
  })

  it.each([
    ['0930000166411', 'active'],
    ['0930010006011', 'grace'],
    ['0930010005013', 'expired'],
    ['0930010007019', 'active'],
    [JAN_CARD, 'none'],
  ])('knows of %s that kansenstatuut is %s', async (identification, state) => {
    const { passholder } = await found(identification)
    const kansenStatuut = passholder && firstLink(passholder)?.kansenStatuut
    expect(kansenStatuut?.state).toBe(state)
    const day = /^\d{4}-\d{2}-\d{2}$/
    if (state === 'none') expect(kansenStatuut).toEqual({ state })
    else expect(kansenStatuut?.endDate).toMatch(day)
  })

  it('knows until when kansenstatuut is suspended', async () => {
    const until = async (identification: string) => {
      const { passholder } = await found(identification)
      return passholder && firstLink(passholder)?.kansenStatuut.suspendedUntil
    }
    expect(await until('0930010007019')).toMatch(/^\d{4}-\d{2}-\d{2}$/)
    expect(await until('0930000166411')).toBeUndefined()
  })

  it('reads the end date as the day that was written', async () => {
    const year = new Date().getFullYear()
    expect((await found('0930000166411')).passholder?.memberships[0]?.kansenStatuut.endDate).toBe(
      `${year + 1}-12-31`,
    )
  })

  it.each([
    ['line breaks around everything', '0930010028015', { firstName: 'Wanda', postalCode: '9300' }],
    ['a birth date at 01:00', '0930010031001', { firstName: 'Ella', dateOfBirth: '1978-07-07' }],
    ['apostrophe, ampersand and accents', '0930010004008', { firstName: 'Zoë', name: "D'Hóndt & Zonen" }],
    ['a leap day', '04022992380', { dateOfBirth: '2004-02-29' }],
  ])('reads %s', async (_, identification, expected) => {
    expect((await found(identification)).passholder).toMatchObject(expected)
  })

  it('reads a picture', async () => {
    const card = '0930010016002'
    const fien = service.sandbox.state
      .all()
      .passholders.find(({ memberships }) => memberships.some(({ currentCard }) => currentCard === card))
    expect((await found(card)).passholder?.picture).toBe(fien?.picture)
  })

  it('leaves out empty elements', async () => {
    const { passholder } = await found('0930010020004')
    expect(passholder).toMatchObject({ city: undefined })
    expect(passholder?.firstName).toBe('Nora')
  })

  it('reads the system of a card that only says its id', async () => {
    expect((await found('0930090003904')).card?.cardSystem).toEqual({ id: '1' })
    expect((await found('0930010029005')).card?.cardSystem).toEqual({ id: '1' })
  })

  it('lets digit 12 decide where the kansenpas flag is missing', async () => {
    expect((await found('0930010030011')).card?.kansenpas).toBe(true)
    expect((await found('0930010030011')).passholder?.memberships[0]?.currentCard?.kansenpas).toBe(true)
    expect((await found('0930090003813')).card?.kansenpas).toBe(true)
  })

  it.each([
    ['0930010024006', 'KEYRING'],
    ['0930010025003', 'KEY'],
    ['0930010027009', 'DIGITAL'],
  ])('passes on that %s is a %s', async (identification, cardType) => {
    expect((await found(identification)).card?.cardType).toBe(cardType)
  })

  it('lists all systems of a passholder, also those without a card', async () => {
    const { passholder } = await found('85022891346')
    expect(
      passholder?.memberships.map(({ cardSystem, currentCard }) => [
        cardSystem.id,
        currentCard?.uitpasNumber,
      ]),
    ).toEqual([
      ['1', '0930010013017'],
      ['3', '0933010013102'],
      ['5', undefined],
    ])
  })

  it('is refused for an unknown number', async () => {
    expect(await ask('0000000000000')).toEqual({ kind: 'refused', code: 'UNKNOWN_IDENTIFICATION' })
  })
})
