// Everything. The last line is "N passed, N failed".
import { provideTools } from '../tools/provide-tools.ts'
import { exitWith, runSteps } from '../tools/run-steps.ts'
import { browserSteps, builtSteps, lintSteps, staticSteps, unitSteps } from '../tools/steps.ts'

try {
  await provideTools()
} catch (error) {
  console.log(error instanceof Error ? error.message : String(error))
  exitWith({ passed: 0, failed: 1, skipped: 0 })
}

// Steps that mostly wait run beside one that computes; then each lane gets half of the steps that only compute.
const before = await runSteps([
  [...builtSteps, ...lintSteps],
  [...unitSteps, ...staticSteps],
])
// The browser has the machine to itself: on two cores anything beside it makes it slow and its tests flaky.
const browser = await runSteps([browserSteps])
exitWith({
  passed: before.passed + browser.passed,
  failed: before.failed + browser.failed,
  skipped: before.skipped + browser.skipped,
})
