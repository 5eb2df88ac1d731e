import { expect, it } from 'vitest'
import { JAN, SEED } from '../../test/people.ts'
import { register, spoil } from '../../test/registering.ts'
import { useBff } from '../../test/use-bff.ts'

const stage = useBff()

function failures() {
  return stage.bff.logged
    .map((line): unknown => JSON.parse(line))
    .filter((line) => JSON.stringify(line).includes('upstream call failed'))
}

it.each([
  [{ kind: 'reset' }, /^lost: /],
  [{ kind: 'status', status: 502 }, /^status 502$/],
  [{ kind: 'oauth', problem: 'timestamp_refused' }, /^timestamp_refused$/],
] as const)('a call with the result %j is logged by name and cause only', async (fault, cause) => {
  stage.bff.logged.length = 0
  // A read that was closed is tried once more.
  spoil(stage, 'passholder', fault, fault.kind === 'reset' ? 2 : 1)
  await stage.browser.send('POST', '/api/passholders', { uid: JAN, balieConsumerKey: SEED.balieConsumerKey })
  expect(failures()).toEqual([
    expect.objectContaining({ call: 'passholder', cause: expect.stringMatching(cause) as unknown }),
  ])
  expect(stage.bff.logged.join('')).not.toContain(JAN)
})

it('a refusal is no failure', async () => {
  stage.bff.logged.length = 0
  spoil(stage, 'newCard', { kind: 'code', code: 'UNKNOWN_VOUCHER' })
  expect((await register(stage.browser, SEED)).status).toBe(422)
  expect(failures()).toEqual([])
})
