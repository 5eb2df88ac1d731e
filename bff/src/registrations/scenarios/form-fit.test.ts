import {
  brusselsDate,
  type CardDoubt,
  type Edition,
  endpoints,
  fitForm,
  type FormFacts,
  type FormFit,
  foundCardSchema,
  passholderSchema,
  problemSchema,
  type ReasonDoubt,
  reasonsOf,
  registrationSchema,
  type PageSession,
  pageSessionSchema,
} from '@balie/shared'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Browser } from '../../../test/browser.ts'
import {
  doubtKey,
  LEFT_TO_THE_SERVICE,
  LEFT_WHERE_LINKS_ARE_HIDDEN,
} from '../../../test/left-to-the-service.ts'
import { ANKE, BILAL, DRIES, EVA, isKnown } from '../../../test/people.ts'
import { register } from '../../../test/registering.ts'
import { sandboxStyle } from '../../../test/sandbox-style.ts'
import { type Stage, useBff } from '../../../test/use-bff.ts'

const isVaried = sandboxStyle() !== undefined
/**
 * In varied style only the notation of answers is tested, since the plain run has covered their content. Each run tries
 * others.
 */
const RUNS = isVaried ? 150 : 700
const year = new Date().getFullYear()
const today = brusselsDate(new Date())
const END_DATES = [
  undefined,
  today,
  `${year}-12-31`,
  `${year + 1}-12-31`,
  `${year + 2}-01-01`,
  `${year - 1}-12-31`,
]

/** Vouchers unknown to the sandbox, and a text that can't be one. */
const OTHER_VOUCHERS = ['1009999999', 'BESTAATNIET', '?!']

interface Setting {
  edition: Edition
  stage: Stage
  desks: { browser: Browser; session: PageSession }[]
}

/** Forms that an employee could have filled in, by indexes into the sandbox's tables. */
const forms = fc.record({
  desk: fc.nat(),
  counter: fc.nat(),
  passholder: fc.nat(),
  card: fc.nat(),
  // Half of the time a card in stock at the chosen counter: among all cards those are rare.
  fromStock: isVaried ? fc.constant(true) : fc.boolean(),
  chosenReason: fc.option(fc.nat(), { nil: undefined, freq: 3 }),
  endDate: fc.constantFrom(...END_DATES),
  voucher: fc.option(fc.nat(), { nil: undefined, freq: 1 }),
  /** Seed for the notation of the answers, in varied style: each form gets another. */
  style: fc.nat(),
})
type Form = typeof forms extends fc.Arbitrary<infer Value> ? Value : never

function pick<Item>(items: readonly Item[], index: number): Item {
  const item = items[index % items.length]
  if (item === undefined) throw new Error('Nothing to pick from')
  return item
}

/** Makes the look-ups of the screen, and applies the screen's own rules to the answers. */
async function fillIn(form: Form, { edition, stage, desks }: Setting) {
  stage.bff.sandbox.control.reset()
  if (isVaried) stage.bff.sandbox.control.setStyle({ seed: form.style })
  const world = stage.bff.sandbox.state.all()
  const { browser, session } = pick(desks, form.desk)
  const counter = pick(session.counters, form.counter)
  const balieConsumerKey = counter.consumerKey
  const counterId = world.counters.find(({ consumerKey }) => consumerKey === balieConsumerKey)?.id
  const stock = world.cards.filter((card) => card.status === 'LOCAL_STOCK' && card.counterId === counterId)
  const { uitpasNumber } = pick(form.fromStock && stock.length > 0 ? stock : world.cards, form.card)
  const { uid } = pick(world.passholders.filter(isKnown), form.passholder)
  const vouchers = [...world.vouchers.map(({ voucherNumber }) => voucherNumber), ...OTHER_VOUCHERS]
  const voucher = form.voucher === undefined ? undefined : pick(vouchers, form.voucher)

  const person = await browser.send('POST', endpoints.passholder.path, { uid, balieConsumerKey })
  const found = await browser.send('POST', endpoints.card.path, { uitpasNumber, balieConsumerKey })
  const passholder = passholderSchema.parse(person.json)
  const card = foundCardSchema.parse(found.json)
  const facts: FormFacts = {
    today,
    edition,
    counter,
    passholder,
    cardNumber: uitpasNumber,
    card,
    chosenReason: form.chosenReason === undefined ? undefined : pick(reasonsOf(edition), form.chosenReason),
  }
  const fit = fitForm(facts)
  const endDate = fit.endDateNeed === 'none' ? undefined : (form.endDate ?? fit.endDateProposal)
  const body = {
    uid,
    uitpasNumber,
    balieConsumerKey,
    // Without a reason the screen sends nothing; here the service judges some reason all the same.
    reason: fit.reason ?? pick(reasonsOf(edition), form.card),
    ...(voucher !== undefined && { voucherNumber: voucher }),
    ...(endDate !== undefined && { kansenStatuutEndDate: endDate }),
  }
  const voucherRefused = await isVoucherRefused(browser, body, voucher)
  const memberships = world.passholders.find((known) => known.uid === uid)?.memberships.length ?? 0
  return { edition, browser, passholder, memberships, card, fit, body, voucherRefused }
}

async function isVoucherRefused(browser: Browser, body: object, voucher: string | undefined) {
  if (voucher === undefined) return false
  const { json } = await browser.send('POST', endpoints.price.path, body)
  return problemSchema.safeParse(json).data?.field === 'voucherNumber'
}

/** Returns the screen's verdict on the whole form. */
function screenSays(fit: FormFit, filled: { edition: Edition; body: object; voucherRefused: boolean }) {
  const wellFormed = registrationSchema({ today, edition: filled.edition }).safeParse(filled.body).success
  if (!wellFormed || fit.obstacles.length > 0 || filled.voucherRefused) return 'impossible'
  if (fit.reason === undefined) return 'no reason yet'
  return (doubtOf(fit) ?? cardDoubtOf(fit)) === undefined ? 'fine' : 'in doubt'
}

/** Returns the doubt about a card that the screen leaves to the service; the sandbox's data is always sufficient. */
function cardDoubtOf({ cardFit }: FormFit): CardDoubt | undefined {
  const doubt = cardFit?.fits ? cardFit.doubt : undefined
  expect([undefined, 'OTHER_COUNTER']).toContain(doubt)
  return doubt
}

/** Returns the doubt about a reason that the screen leaves to the service. */
function doubtOf({ reasonFits, reason }: FormFit): ReasonDoubt | undefined {
  const reasonFit = reasonFits.find((fit) => fit.reason === reason)
  return reasonFit?.fits ? reasonFit.doubt : undefined
}

describe.each(['2018', '2020'] as const)('in the edition of %s', (edition) => {
  const setting: Setting = { edition, stage: useBff({ edition }), desks: [] }

  beforeAll(async () => {
    for (const employee of [ANKE, BILAL, DRIES, EVA]) {
      const browser = setting.stage.bff.browser()
      await browser.signIn(employee)
      const { json } = await browser.send('GET', endpoints.session.path)
      setting.desks.push({ browser, session: pageSessionSchema.parse(json) })
    }
  })

  it('the service accepts what the screen calls fine, refuses what it calls impossible, and differs only as listed', async () => {
    const counted: Record<string, number> = {}
    await fc.assert(
      fc.asyncProperty(forms, async (form) => {
        const filled = await fillIn(form, setting)
        const says = screenSays(filled.fit, filled)
        const { status, json } = await register(filled.browser, filled.body)
        counted[says] = (counted[says] ?? 0) + 1
        const seen = JSON.stringify({ says, status, json, fit: filled.fit, body: filled.body })
        if (says === 'fine') expect(status, seen).toBe(201)
        if (says === 'impossible') expect(status, seen).not.toBe(201)
        // The sandbox refuses a card that lies elsewhere, as the service does by its own word (INVALID_CARD).
        if (says === 'in doubt' && cardDoubtOf(filled.fit)) expect(status, seen).not.toBe(201)
        const doubt = cardDoubtOf(filled.fit) ? undefined : doubtOf(filled.fit)
        if (says === 'in doubt' && doubt !== undefined) {
          const { passholder, memberships, card } = filled
          const newCard = { cardSystemId: card.cardSystem?.id, kansenpas: card.kansenpas }
          const key = doubtKey({ doubt, reason: filled.body.reason, passholder, newCard, today, memberships })
          expect({ ...LEFT_TO_THE_SERVICE, ...LEFT_WHERE_LINKS_ARE_HIDDEN }, seen).toHaveProperty(
            [key],
            status === 201 ? 'accepted' : 'refused',
          )
        }
        expect(status, seen).toBeLessThan(500)
      }),
      { numRuns: RUNS },
    )
    // Both have been seen often enough to mean something.
    expect(counted['fine']).toBeGreaterThan(isVaried ? 0 : RUNS / 50)
    expect(counted['impossible']).toBeGreaterThan(RUNS / 10)
  }, 300_000)
})
