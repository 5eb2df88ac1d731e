import type { CheckStep } from './steps.ts'

/** Numbers of tests that passed, failed, and that this machine does not allow. */
export interface Totals {
  passed: number
  failed: number
  skipped: number
}

/** Runs the lanes side by side and the steps of each lane one after another, and prints the result of each step. */
export async function runSteps(lanes: CheckStep[][]): Promise<Totals> {
  const totals = { passed: 0, failed: 0, skipped: 0 }
  await Promise.all(
    lanes.map(async (lane) => {
      for (const step of lane) await runStep(step, totals)
    }),
  )
  return totals
}

async function runStep(step: CheckStep, totals: Totals) {
  const startedAt = performance.now()
  const {
    passed,
    failed,
    skipped = 0,
    output,
  } = await step.run().catch((error: unknown) => ({
    passed: 0,
    failed: 1,
    skipped: 0,
    output: error instanceof Error ? error.message : String(error),
  }))
  totals.passed += passed
  totals.failed += failed
  totals.skipped += skipped
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1)
  console.log(
    `${failed > 0 ? 'FAIL' : skipped > 0 ? 'SKIP' : 'ok  '} ${step.name}: ${counts({ passed, failed, skipped })} (${seconds} s)`,
  )
  if (output !== '') console.log(output)
}

function counts({ passed, failed, skipped }: Totals): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}

/** Makes the last line of a run, preceded by the skipped tests, and its exit code. */
export function exitWith({ passed, failed, skipped }: Totals): never {
  if (skipped > 0) console.log(`${skipped} skipped: this machine does not allow it, see SKIP above`)
  console.log(`${passed} passed, ${failed} failed`)
  process.exit(failed === 0 ? 0 : 1)
}
