import { loadChecks } from './scripts/load-checks.ts'

export default await loadChecks()
