// The checks that need no running application: seconds, for before a commit.
import { conclude, runSteps } from './run-steps.ts'
import { staticSteps } from './steps.ts'

conclude(await runSteps([staticSteps]))
