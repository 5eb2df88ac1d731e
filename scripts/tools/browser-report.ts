import * as z from 'zod/mini'

/** If more tests than this pass only at their second try, the tests or the page are at fault. */
export const SECOND_TRIES_AT_MOST = 3

const specSchema = z.object({
  title: z.string(),
  file: z.string(),
  tests: z.array(z.object({ projectName: z.string(), status: z.string() })),
})
const suiteSchema = z.object({
  specs: z.array(specSchema),
  get suites(): z.ZodMiniOptional<z.ZodMiniArray<typeof suiteSchema>> {
    return z.optional(z.array(suiteSchema))
  },
})
const reportSchema = z.object({
  stats: z.object({
    expected: z.number(),
    unexpected: z.number(),
    flaky: z.number(),
    skipped: z.number(),
  }),
  suites: z.array(suiteSchema),
})

export interface BrowserTotals {
  passed: number
  failed: number
  skipped: number
  /** Tests that passed only at their second try, as `project › file › title`. */
  secondTries: string[]
}

/**
 * Counts the browser tests of a report by Playwright. A few that pass at their second try have passed, since the machine
 * can stand still for seconds; more than a few have failed (decision 089).
 *
 * @returns undefined if this is no report
 */
export function readBrowserReport(report: unknown): BrowserTotals | undefined {
  const { data } = reportSchema.safeParse(report)
  if (!data) return undefined
  const { expected, unexpected, flaky, skipped } = data.stats
  const isTooMany = flaky > SECOND_TRIES_AT_MOST
  return {
    passed: expected + (isTooMany ? 0 : flaky),
    failed: unexpected + (isTooMany ? flaky : 0),
    skipped,
    secondTries: data.suites.flatMap(secondTriesOf),
  }
}

function secondTriesOf({ specs, suites = [] }: z.infer<typeof suiteSchema>): string[] {
  const own = specs.flatMap(({ title, file, tests }) =>
    tests
      .filter(({ status }) => status === 'flaky')
      .map(({ projectName }) => [projectName, file, title].join(' › ')),
  )
  return [...own, ...suites.flatMap(secondTriesOf)]
}
