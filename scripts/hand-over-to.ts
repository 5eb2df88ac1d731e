import { spawn } from 'node:child_process'
import { once } from 'node:events'

/** Runs a script in a process of its own, which prints where this one does, and ends with its exit code. */
export async function handOverTo(file: string, args: readonly string[] = []): Promise<void> {
  const child = spawn(process.execPath, [file, ...args], { stdio: 'inherit' })
  await once(child, 'exit')
  process.exitCode = child.exitCode ?? 1
}
