import { expect, it } from 'vitest'
import { readBrowserReport, SECOND_TRIES_AT_MOST } from './browser-report.ts'

function reportWith(flaky: number) {
  const specs = ['expected', ...Array.from({ length: flaky }, () => 'flaky')].map((status, index) => ({
    title: `test ${index}`,
    file: 'a.spec.ts',
    tests: [{ projectName: 'plain', status }],
  }))
  return {
    stats: { expected: 1, unexpected: 0, flaky, skipped: 2 },
    suites: [{ specs: [], suites: [{ specs }] }],
  }
}

it('lets a few second tries pass, and names them', () => {
  expect(readBrowserReport(reportWith(1))).toEqual({
    passed: 2,
    failed: 0,
    skipped: 2,
    secondTries: ['plain › a.spec.ts › test 1'],
  })
})

it('counts more than a few second tries as failed', () => {
  const { passed, failed } = readBrowserReport(reportWith(SECOND_TRIES_AT_MOST + 1)) ?? {}
  expect({ passed, failed }).toEqual({ passed: 1, failed: SECOND_TRIES_AT_MOST + 1 })
})

it('rejects other files than reports', () => {
  expect(readBrowserReport({})).toBeUndefined()
})
