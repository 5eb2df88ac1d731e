import { expect as expectThat, type Page } from '@playwright/test'
import { ANKE, DRIES, EVA, MUNTPUNT } from '../support/people.ts'
import { counterScreen } from '../support/counter.ts'
import { expect, test } from '../support/test.ts'

type Fit = 'fits' | 'only' | 'best' | 'in doubt' | 'to choose in doubt' | RegExp

interface Row {
  reason: string
  old: string
  name: string
  ordinary: Fit
  kansenpas: Fit
  /** Differences for a counter that may not grant kansenstatuut. */
  withoutGrant?: { ordinary?: Fit; kansenpas?: Fit }
}

const ORDINARY_NEEDED = /gewone kaart nodig/
const KANSENPAS_NEEDED = /kansenpas nodig/
const NO_GRANT = /geen kansenstatuut geven/

/** For each reason a person whom it fits, and its result with either kind of card. */
const ROWS: Row[] = [
  {
    reason: 'Verloren of gestolen',
    old: '0930000422202',
    name: 'Jan Gewoon',
    ordinary: 'fits',
    kansenpas: ORDINARY_NEEDED,
  },
  {
    reason: 'Verhuisd',
    old: '0930000166411',
    name: 'Mia Kansrijk',
    ordinary: KANSENPAS_NEEDED,
    kansenpas: 'fits',
  },
  {
    reason: 'Verliest kansenstatuut',
    old: '0930010001012',
    name: 'Lotte Voorbeeld',
    ordinary: 'only',
    kansenpas: ORDINARY_NEEDED,
  },
  {
    reason: 'Krijgt kansenstatuut',
    old: '0930010004008',
    name: "D'Hóndt",
    ordinary: KANSENPAS_NEEDED,
    kansenpas: 'only',
    withoutGrant: { ordinary: NO_GRANT, kansenpas: NO_GRANT },
  },
  {
    reason: 'Komt uit een ander kaartsysteem',
    old: '0935010010004',
    name: 'Wim Elders',
    ordinary: 'to choose in doubt',
    kansenpas: 'to choose in doubt',
  },
  {
    reason: 'Nog geen kaart van hier',
    old: '0935010010004',
    name: 'Wim Elders',
    ordinary: 'to choose in doubt',
    kansenpas: 'to choose in doubt',
  },
  {
    reason: 'Nog geen kaart van hier',
    old: '62031990839',
    name: 'Karel Kaartloos',
    ordinary: 'best',
    kansenpas: ORDINARY_NEEDED,
  },
]
const KINDS = ['ordinary', 'kansenpas'] as const
const DEFECT: Row = { ...ROWS[0], reason: 'Kapotte kaart' } as Row

async function seesFit(page: Page, reason: string, fit: Fit) {
  const radio = page.getByRole('radio', { name: reason })
  if (fit instanceof RegExp) {
    await expectThat(radio).toBeDisabled()
    await expectThat(radio).toHaveAccessibleDescription(fit)
    await expectThat(radio).not.toBeChecked()
    return
  }
  await expectThat(radio).toBeEnabled()
  const isLeft = fit === 'fits' || fit === 'to choose in doubt'
  await expectThat(radio).toBeChecked({ checked: !isLeft })
  if (fit === 'fits' || fit === 'to choose in doubt') return
  const note = page.getByRole('region', { name: 'Waarom een nieuwe kaart?' })
  if (fit === 'only') await expectThat(note).toContainText('Dit is de enige reden die kan.')
  if (fit === 'best') await expectThat(note).toContainText('Dit is de reden die het best past.')
  if (fit === 'in doubt') await expectThat(note).toContainText('UiTPAS beslist')
}

for (const [employee, rights] of [
  [ANKE, 'every right'],
  [EVA, 'no right to grant kansenstatuut'],
] as const) {
  for (const row of ROWS) {
    test(`${row.reason}, ${row.name}, ${rights}`, async ({ counter, stack }) => {
      const { control } = stack.sandbox
      const fits = { ...row, ...(employee === EVA && row.withoutGrant) }
      // Last the card that is registered.
      const kinds = fits.ordinary instanceof RegExp ? KINDS : KINDS.toReversed()
      await counter.signIn(employee)
      await counter.find(row.old, row.name)
      for (const kind of kinds) {
        const fit = fits[kind]
        const kansenpas = kind === 'kansenpas'
        const [card = ''] = control.bulk({ cards: 1, kansenpas, cardSystemId: 1, counterId: MUNTPUNT.id })
        await counter.cardNumber.fill(card)
        await expect(counter.page.getByText('Ligt klaar aan deze balie')).toBeVisible()
        await seesFit(counter.page, row.reason, fit)
        if (fit instanceof RegExp) continue

        // The service accepts everything that the screen finds possible.
        if (row.reason === 'Krijgt kansenstatuut') await counter.endDate.press('ArrowUp')
        if (fit.endsWith('in doubt') && kansenpas) continue
        if (fit === 'fits' || fit === 'to choose in doubt') await counter.choose(row.reason)
        const note = counter.page.getByRole('region', { name: 'Waarom een nieuwe kaart?' })
        if (fit === 'to choose in doubt') await expect(note).toContainText('UiTPAS beslist')
        await expect(counter.price).toContainText(/€|Gratis/)
        await counter.register.click()
        await expect(counter.done).toBeVisible()
      }
    })
  }
}

test('a counter without rights may not use any reason, and each says so', async ({ counter }) => {
  await counter.signIn(DRIES)
  await counter.find('0930000422202', 'Jan Gewoon')
  for (const radio of await counter.page.getByRole('radio').all()) {
    await expect(radio).toBeDisabled()
    await expect(radio).toHaveAccessibleDescription(/deze balie mag geen kaarten registreren/)
  }
  await counter.cardNumber.fill('0930020000103')
  await expect
    .poll(() => counter.messageOf(counter.cardNumber))
    .toContain('mag geen kaarten van dit systeem registreren')
})

for (const employee of [ANKE, EVA]) {
  test(`in the edition of 2020 a defective card takes the place of a removal, for ${employee}`, async ({
    page,
    startOwnStack,
  }) => {
    const stack = await startOwnStack({ UITPAS_EDITION: '2020' })
    const counter = counterScreen(page, stack.origin)
    await counter.signIn(employee)
    await counter.find(DEFECT.old, DEFECT.name)
    for (const kansenpas of [true, false]) {
      const { control } = stack.sandbox
      const [card = ''] = control.bulk({ cards: 1, kansenpas, cardSystemId: 1, counterId: MUNTPUNT.id })
      await counter.cardNumber.fill(card)
      await expect(page.getByText('Ligt klaar aan deze balie')).toBeVisible()
      await seesFit(page, DEFECT.reason, kansenpas ? DEFECT.kansenpas : DEFECT.ordinary)
    }
    await counter.choose(DEFECT.reason)
    await expect(counter.price).toContainText('Gratis')
    await counter.register.click()
    await expect(counter.done).toBeVisible()
    const calls = stack.sandbox.control.calls()
    const asked = calls.filter(({ call }) => call === 'price')
    expect(asked.at(-1)?.query).toContainEqual(['reason', 'DEFECT'])
    const sent = calls.find(({ call }) => call === 'newCard')
    expect(sent?.form).toContainEqual(['reason', 'DEFECT'])
  })
}
