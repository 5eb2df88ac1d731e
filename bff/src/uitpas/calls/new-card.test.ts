import type { Registration } from '@balie/shared'
import { describe, expect, it } from 'vitest'
import { MUNTPUNT } from '../../../test/people.ts'
import { rawAnswer } from '../../../test/raw-answer.ts'
import { useService } from '../../../test/use-service.ts'
import { newCard } from './new-card.ts'

const UID = '8d80e3b6-80a2-4e2f-8bbb-cd2a72809d77'
const NUMBER = '0930000000107'
const REGISTRATION: Registration = {
  uid: UID,
  reason: 'LOSS_KANSENSTATUUT',
  uitpasNumber: NUMBER,
  balieConsumerKey: MUNTPUNT,
}
const success = (message: string, resource: string, more = '') =>
  `<response>${more}<message>${message}</message><resource>${resource}</resource></response>`

describe('newCard', () => {
  const service = useService()
  const register = () => newCard(service.call, service.token, REGISTRATION)
  function answering(xml: string, status = 200) {
    const fault = rawAnswer(xml, { status })
    service.sandbox.control.addFault({ call: 'newCard', fault })
    return register()
  }

  it('gives the path of the new card', async () => {
    expect(await register()).toEqual({ kind: 'ok', value: { resource: `/uitpas/passholder/${NUMBER}` } })
  })

  it.each([
    ['the documented answer', success(UID, `/uitpas/passholder/${NUMBER}`)],
    ['white space around everything', success(`\n\t${UID}\n`, `\r\n /uitpas/passholder/${NUMBER} `)],
    ['another path to the same card', success(UID, `/uitid/rest/uitpas/passholder/${NUMBER}`)],
    ['a slash behind the path', success(UID, `/uitpas/passholder/${NUMBER}/`)],
    ['a DOCTYPE', `<!DOCTYPE response>${success(UID, `/uitpas/passholder/${NUMBER}`)}`],
    ['an empty code', success(UID, `/uitpas/passholder/${NUMBER}`, '<code/>')],
    ['a namespace', success(UID, `/x/${NUMBER}`).replaceAll('response', 'ns2:response')],
  ])('takes a 200 for a success: %s', async (_, xml) => {
    expect((await answering(xml)).kind).toBe('ok')
  })

  it.each([
    ['somebody else', success('other', `/uitpas/passholder/${NUMBER}`)],
    ['the uid in other letters', success(UID.toUpperCase(), `/uitpas/passholder/${NUMBER}`)],
    ['another card', success(UID, '/uitpas/passholder/0930000422202')],
    ['a path that only ends alike', success(UID, `/uitpas/passholder/1${NUMBER}`)],
    ['something below the card', success(UID, `/uitpas/passholder/${NUMBER}/x`)],
    ['no resource', `<response><message>${UID}</message></response>`],
    ['no message', `<response><resource>/uitpas/passholder/${NUMBER}</resource></response>`],
    [
      'a code that nobody listed beside the rest',
      success(UID, `/x/${NUMBER}`, '<code>ACTION_SUCCEEDED</code>'),
    ],
    ['another root', success(UID, `/x/${NUMBER}`).replaceAll('response', 'html')],
    ['a second root', success(UID, `/x/${NUMBER}`) + '<response/>'],
    ['a message twice', success(UID, `/x/${NUMBER}`, '<message>x</message>')],
    ['nothing', ''],
    ['JSON', JSON.stringify({ message: UID, resource: `/uitpas/passholder/${NUMBER}` })],
    ['a DOCTYPE with more', `<!DOCTYPE response []>${success(UID, `/uitpas/passholder/${NUMBER}`)}`],
  ])('leaves it open what a 200 means with %s', async (_, xml) => {
    expect((await answering(xml)).kind).toBe('open')
  })

  it('takes a 200 with a listed code for a refusal, whatever else it holds', async () => {
    const xml = success(UID, `/uitpas/passholder/${NUMBER}`, '<code>INVALID_CARD</code>')
    expect(await answering(xml)).toEqual({ kind: 'refused', code: 'INVALID_CARD' })
  })

  it.each([
    [200, 'open'],
    [201, 'open'],
    [204, 'open'],
    [400, 'refused'],
    [402, 'open'],
    [403, 'refused'],
    [404, 'refused'],
    [409, 'open'],
    [429, 'open'],
    [500, 'open'],
    [503, 'open'],
  ])('takes status %i with an unlisted code as %s', async (status, kind) => {
    expect((await answering('<response><code>SOMETHING_NEW</code></response>', status)).kind).toBe(kind)
  })

  it.each([400, 403, 404])('does not take a code of success with status %i for a refusal', async (status) => {
    expect((await answering('<response><code>ACTION_SUCCEEDED</code></response>', status)).kind).toBe('open')
  })

  it.each(['ja', 'x', 'INVALID CARD', 'Ünlisted', '<![CDATA[<script>]]>', 'A'.repeat(65), '84030212350'])(
    'does not take %s for a code',
    async (code) => {
      expect((await answering(`<response><code>${code}</code></response>`, 400)).kind).toBe('open')
    },
  )

  it.each([
    ['token_expired', 'token_ended'],
    ['token_revoked', 'token_ended'],
    ['token_rejected', 'token_ended'],
    ['signature_invalid', 'not_accepted'],
    ['timestamp_refused', 'not_accepted'],
    ['consumer_key_unknown', 'not_accepted'],
    ['consumer_key_rejected', 'not_accepted'],
    ['nonce_used', 'open'],
    // An unlisted problem doesn't prove that nothing was done.
    ['some_new_problem', 'open'],
  ])('takes a 401 with %s as %s', async (problem, kind) => {
    service.sandbox.control.addFault({ call: 'newCard', fault: { kind: 'oauth', problem } })
    expect((await register()).kind).toBe(kind)
    // The body alone says it as well as WWW-Authenticate does.
    expect((await answering(`oauth_problem=${problem}&oauth_problem_advice=x`, 401)).kind).toBe(kind)
  })
})
