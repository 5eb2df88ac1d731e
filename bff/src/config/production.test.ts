import { expect, it } from 'vitest'
import { readConfig } from './config.ts'

const REQUIRED = {
  UITPAS_API_URL: 'https://service.example/uitid/rest',
  UITPAS_CONSUMER_KEY: 'a-key',
  UITPAS_CONSUMER_SECRET: 'a-secret',
}
const PUBLIC_URL = 'https://balie.example'
const SESSION_SECRET = 'hunter2-is-a-secret-of-one’s-own-0123456789'

function remarksOn(environment: Record<string, string>): string[] {
  const result = readConfig({ ...REQUIRED, ...environment })
  if (result.kind === 'wrong') throw new Error(result.mistakes.join())
  return result.config.remarks
}

it.each(['prod', 'live', 'produktie', 'production,'])(
  'NODE_ENV=%s is named, since nothing is refused under it',
  (name) => {
    const remarks = remarksOn({ NODE_ENV: name })
    expect(remarks).toEqual([expect.stringMatching(/^NODE_ENV is neither production,/)])
  },
)

it.each([{}, { NODE_ENV: 'development' }, { SESSION_SECRET: 'for-development-only-never-in-production' }])(
  'with an https address the secret of a trial is named: %j',
  (more) => {
    const remarks = remarksOn({ PUBLIC_URL, ...more })
    expect(remarks).toEqual([expect.stringMatching(/^SESSION_SECRET is that of a trial/)])
  },
)

it.each([
  {},
  { NODE_ENV: 'development' },
  { NODE_ENV: 'Test' },
  { PUBLIC_URL, SESSION_SECRET },
  { NODE_ENV: 'production', PUBLIC_URL, SESSION_SECRET, REDIS_URL: 'redis://localhost' },
])('nothing is said of a trial, nor of an installation that is right: %j', (environment) => {
  expect(remarksOn(environment)).toEqual([])
})
