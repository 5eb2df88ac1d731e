import { loadChecks } from './scripts/checks/load-checks.ts'

export default await loadChecks()
