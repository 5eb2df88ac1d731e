import { spawn } from 'node:child_process'
import { once } from 'node:events'

/** Runs a script in a process of its own, which prints where this one does, and ends with its exit code, or with this one. */
export async function handOverTo(file: string, args: readonly string[] = []): Promise<void> {
  const child = spawn(process.execPath, [file, ...args], { stdio: 'inherit' })
  const end = () => void child.kill()
  process.once('SIGTERM', end)
  await once(child, 'exit')
  process.off('SIGTERM', end)
  process.exitCode = child.exitCode ?? 1
}
