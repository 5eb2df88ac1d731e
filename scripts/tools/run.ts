import { spawn } from 'node:child_process'

/** Result of a program: its exit code, and all it printed. */
export interface Run {
  code: number
  output: string
}

/** Runs a program to its end, with these variables besides its environment, and keeps what it prints. */
export function run(
  command: string,
  args: readonly string[],
  cwd = '.',
  variables: Readonly<Record<string, string>> = {},
): Promise<Run> {
  return new Promise((resolve) => {
    const env = { ...process.env, ...variables }
    const child = spawn(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] })
    const chunks: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk))
    const output = () => Buffer.concat(chunks).toString()
    child.on('error', (error) => resolve({ code: 1, output: `${command}: ${error.message}` }))
    child.on('close', (code) => resolve({ code: code ?? 1, output: output() }))
  })
}
