// The checks that need no running application, for before a commit: a minute or two.
import { exitWith, runSteps } from '../tools/run-steps.ts'
import { lintSteps, staticSteps } from '../tools/steps.ts'

exitWith(await runSteps([lintSteps, staticSteps]))
