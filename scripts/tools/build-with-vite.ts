import { join } from 'node:path'
import { run, type Run } from './run.ts'

const VITE = join(import.meta.dirname, '../../web/node_modules/vite/bin/vite.js')

/**
 * Builds for production, whatever `NODE_ENV` says: with `development` or `test` in it, as many a shell has, the page
 * would hold React's development version, which is nearly twice as large.
 */
export function buildWithVite(args: readonly string[], cwd: string): Promise<Run> {
  return run('node', [VITE, 'build', ...args], cwd, { NODE_ENV: 'production' })
}
