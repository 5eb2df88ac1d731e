import { join } from 'node:path'
import base from '../../vite.config.ts'

const outDir = join(import.meta.dirname, '../../../test-results/floor')

export default { ...base, root: import.meta.dirname, build: { ...base.build, outDir, emptyOutDir: true } }
