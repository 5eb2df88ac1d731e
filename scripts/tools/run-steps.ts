import type { Step } from './steps.ts'

/** How many tests passed and failed. */
export interface Totals {
  passed: number
  failed: number
}

/** Runs the lanes side by side and the steps of each lane one after another, and says how each step ended. */
export async function runSteps(lanes: Step[][]): Promise<Totals> {
  const totals = { passed: 0, failed: 0 }
  await Promise.all(
    lanes.map(async (lane) => {
      for (const step of lane) await runStep(step, totals)
    }),
  )
  return totals
}

async function runStep(step: Step, totals: Totals) {
  const startedAt = performance.now()
  const { passed, failed, output } = await step.run().catch((error: unknown) => ({
    passed: 0,
    failed: 1,
    output: error instanceof Error ? error.message : String(error),
  }))
  totals.passed += passed
  totals.failed += failed
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1)
  console.log(
    `${failed === 0 ? 'ok  ' : 'FAIL'} ${step.name}: ${passed} passed, ${failed} failed (${seconds} s)`,
  )
  if (output !== '') console.log(output)
}

/** The last line of a run, and its exit code. */
export function conclude({ passed, failed }: Totals): never {
  console.log(`${passed} passed, ${failed} failed`)
  process.exit(failed === 0 ? 0 : 1)
}
