// The checks that need no running application: seconds, for before a commit.
import { conclude, runSteps } from '../tools/run-steps.ts'
import { lintSteps, staticSteps } from '../tools/steps.ts'

conclude(await runSteps([lintSteps, staticSteps]))
