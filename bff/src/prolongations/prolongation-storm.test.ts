import type { Fault } from '@balie/sandbox'
import { brusselsDate, endDateProposals, problemSchema, prolongEndpoint } from '@balie/shared'
import { describe, expect, it } from 'vitest'
import { MIA, MUNTPUNT, SEED } from '../../test/people.ts'
import { useBff } from '../../test/use-bff.ts'

const { path } = prolongEndpoint
/** Of Aalst, with kansenstatuut that lasts, lapsed, or is in grace. */
const PEOPLE = [
  SEED.uid,
  MIA,
  'a0000000-0000-4000-8000-000000000005',
  'a0000000-0000-4000-8000-000000000006',
  'a0000000-0000-4000-8000-000000000017',
]
const STORM: readonly Fault[] = [
  { kind: 'delay', ms: 100 },
  { kind: 'delay', ms: 700, when: 'before' },
  { kind: 'delay', ms: 700, when: 'after' },
  { kind: 'reset', when: 'before' },
  { kind: 'reset', when: 'after' },
  { kind: 'status', status: 502, when: 'before' },
  { kind: 'status', status: 502, when: 'after' },
  { kind: 'truncate' },
  { kind: 'oauth', problem: 'nonce_used', when: 'after' },
]
const SEEDS = [1, 2, 3]
const TRIES = 30

describe('prolonging while a third of all calls goes wrong', () => {
  const stage = useBff({ environment: { UITPAS_TIMEOUT_MS: '400' } })
  /** Returns how many prolongations of a person reached the service. */
  const arrived = (uid: string) =>
    stage.bff.sandbox.control
      .calls()
      .filter(({ call, path: asked }) => call === 'prolong' && asked.includes(uid)).length
  const endOf = (uid: string) =>
    stage.bff.sandbox.state.passholder(uid)?.memberships[0]?.kansenstatuut?.endDate

  it.each(SEEDS)(
    'returns true outcomes, and sends nothing more once they are known (seed %i)',
    async (seed) => {
      const [, ...dates] = endDateProposals(brusselsDate(new Date()))
      stage.bff.sandbox.control.storm({ share: 1 / 3, faults: STORM, seed })
      const told = await Promise.all(
        PEOPLE.map(async (uid, index) => {
          const kansenStatuutEndDate = dates[index % dates.length] ?? ''
          for (let tries = 1; tries <= TRIES; tries++) {
            const before = arrived(uid)
            const reply = await ask(uid, kansenStatuutEndDate)
            if (reply.status === 200) return { uid, kansenStatuutEndDate, tries }
            const { code } = problemSchema.parse(reply.json)
            // The passholder couldn't be read, so nothing was sent; or the outcome is unknown.
            expect(['UITPAS_FAILED', 'UITPAS_UNREACHABLE', 'PROLONGATION_UNKNOWN']).toContain(code)
            if (code !== 'PROLONGATION_UNKNOWN') expect(arrived(uid)).toBe(before)
          }
          throw new Error('It never came to an end')
        }),
      )
      for (const { uid, kansenStatuutEndDate } of told) expect(endOf(uid)).toBe(kansenStatuutEndDate)
      stage.bff.sandbox.control.storm(null)
      const sent = PEOPLE.map(arrived)
      for (const { uid, kansenStatuutEndDate } of told) {
        expect(await ask(uid, kansenStatuutEndDate)).toMatchObject({ json: { confirmedBy: 'lookup' } })
      }
      expect(PEOPLE.map(arrived)).toEqual(sent)
    },
    60_000,
  )

  function ask(uid: string, kansenStatuutEndDate: string) {
    const order = { uid, cardSystemId: '1', kansenStatuutEndDate, balieConsumerKey: MUNTPUNT }
    return stage.browser.send('POST', path, order)
  }
})
