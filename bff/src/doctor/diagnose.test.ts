import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { useDoctor } from '../../test/use-doctor.ts'

describe('the doctor', () => {
  const doctor = useDoctor()

  it('finds nothing where nothing is wrong', async () => {
    expect((await doctor.lines()).map((line) => line.split(':')[0])).toEqual([
      'ok settings',
      'ok page',
      'ok store',
      'ok service',
      'ok clock',
      'ok consumer key',
      'ok sign-in',
    ])
    expect(doctor.sandbox.control.calls().map(({ call }) => call)).toEqual(['requestToken'])
  })

  it('names every setting that is wrong, and tries nothing with them', async () => {
    doctor.sandbox.control.clearCalls()
    const found = await doctor.lines({
      NODE_ENV: 'production',
      PORT: 'x',
      UITPAS_CONSUMER_KEY: '',
      UITPAS_CONSUMERKEY: 'hunter2',
    })
    expect(found).toEqual([
      expect.stringContaining('wrong settings: PORT must be'),
      expect.stringContaining('wrong settings: UITPAS_CONSUMER_KEY is missing'),
      expect.stringContaining('wrong settings: SESSION_SECRET is missing'),
      expect.stringContaining('wrong settings: PUBLIC_URL must be'),
      'skipped settings: UITPAS_CONSUMERKEY is no setting and is not followed: is UITPAS_CONSUMER_KEY meant?',
      'ok page: it is built',
      ...['store', 'service', 'clock', 'consumer key', 'sign-in'].map(
        (check) => `skipped ${check}: the settings have to be right first`,
      ),
    ])
    expect(doctor.sandbox.control.calls()).toEqual([])
  })

  it('says when the page is not built', async () => {
    expect(await doctor.wrongs({}, join(doctor.directory, 'nowhere'))).toEqual([
      'wrong page: it is not built: run "npm run build"',
    ])
  })
})
