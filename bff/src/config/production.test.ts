import { describe, expect, it } from 'vitest'
import { configOf, IN_PRODUCTION, LONG_SECRET, mistakesOf } from '../../test/settings.ts'

const { PUBLIC_URL } = IN_PRODUCTION

describe('in production', () => {
  it.each(['production', 'Production', 'PRODUCTION'])(
    'that is called %s the defaults of a trial are refused',
    (name) => {
      const mistakes = mistakesOf({ NODE_ENV: name })
      expect(mistakes).toEqual(['SESSION_SECRET is missing', 'PUBLIC_URL must be an https URL'])
    },
  )

  it('good settings are good', () => {
    expect(mistakesOf(IN_PRODUCTION)).toEqual([])
  })

  it('a store in memory is refused, unless Redis is used', () => {
    const inMemory = { ...IN_PRODUCTION, DATABASE_FILE: ':memory:' }
    expect(mistakesOf(inMemory)).toEqual(['DATABASE_FILE must be a file'])
    expect(mistakesOf({ ...inMemory, REDIS_URL: 'redis://localhost' })).toEqual([])
    expect(mistakesOf({ DATABASE_FILE: ':memory:' })).toEqual([])
  })

  it('the default secret is refused, alone and in a list', () => {
    const fallback = configOf().sessionSecrets[0]
    const wrong = ['SESSION_SECRET is missing']
    expect(mistakesOf({ ...IN_PRODUCTION, SESSION_SECRET: '' })).toEqual(wrong)
    expect(mistakesOf({ ...IN_PRODUCTION, SESSION_SECRET: fallback })).toHaveLength(1)
    expect(mistakesOf({ ...IN_PRODUCTION, SESSION_SECRET: `${LONG_SECRET},${fallback}` })).toHaveLength(1)
  })

  it.each(['', 'http://balie.example'])('the public URL %j is refused', (url) => {
    expect(mistakesOf({ ...IN_PRODUCTION, PUBLIC_URL: url })).toEqual(['PUBLIC_URL must be an https URL'])
  })
})

it.each(['prod', 'live', 'produktie', 'production,'])(
  'NODE_ENV=%s is named, since nothing is refused under it',
  (name) => {
    const warnings = configOf({ NODE_ENV: name }).warnings
    expect(warnings).toEqual([expect.stringMatching(/^NODE_ENV is neither production,/)])
  },
)

it.each([{}, { NODE_ENV: 'development' }, { SESSION_SECRET: 'for-development-only-never-in-production' }])(
  'with an https address the secret of a trial is named: %j',
  (more) => {
    const warnings = configOf({ PUBLIC_URL, ...more }).warnings
    expect(warnings).toEqual([expect.stringMatching(/^SESSION_SECRET is that of a trial/)])
  },
)

it.each([
  {},
  { NODE_ENV: 'development' },
  { NODE_ENV: 'Test' },
  { PUBLIC_URL, SESSION_SECRET: LONG_SECRET },
  { NODE_ENV: 'production', PUBLIC_URL, SESSION_SECRET: LONG_SECRET, REDIS_URL: 'redis://localhost' },
])('nothing is said of a trial, nor of an installation that is right: %j', (environment) => {
  expect(configOf(environment).warnings).toEqual([])
})
