import { spawn } from 'node:child_process'
import { createConnection } from 'node:net'
import { cleanSettings } from '../../bff/src/config/text.ts'
import { ownHost, ownOrigin } from '../../bff/src/config/own-address.ts'
import { buildPageOrEnd } from '../tools/build-page.ts'
import { startSandboxProcess } from '../tools/sandbox-process.ts'
import { sandboxSettings } from '../tools/sandbox-settings.ts'

const env: Record<string, string | undefined> = { LOG_LEVEL: 'warn', ...cleanSettings(process.env) }
const port = Number(env['PORT'] ?? 3000)

if (!Number.isInteger(port) || port < 1 || port > 65_535) {
  process.stderr.write('PORT must be a whole number from 1 to 65535\n')
  process.exit(1)
}
// The way in which employees sign in at the sandbox.
const signIn = env['SANDBOX_SIGN_IN'] ?? 'openid'
if (signIn !== 'openid' && signIn !== 'oauth') {
  process.stderr.write('SANDBOX_SIGN_IN must be openid or oauth\n')
  process.exit(1)
}
if (await isTaken(port)) {
  process.stderr.write(`Port ${port} is in use. Choose another one: PORT=3001 npm start\n`)
  process.exit(1)
}
await buildPageOrEnd()

let demo: string | undefined
if (!env['UITPAS_API_URL']) {
  // Of an edition that doesn't exist the BFF says so, by the setting's name.
  const sandbox = await startSandboxProcess({
    SANDBOX_EDITION: env['UITPAS_EDITION'] === '2020' ? '2020' : '2018',
  })
  Object.assign(env, sandboxSettings(sandbox, signIn, env))
  demo = `${sandbox.url}/demo`
}

// The channel tells it when this process ends, however that happens.
const bff = spawn(process.execPath, ['bff/src/server.ts'], {
  stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  env,
})
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => bff.kill(signal))
process.once('disconnect', () => bff.kill())
bff.on('exit', (code) => process.exit(code ?? 0))

const publicUrl = env['PUBLIC_URL'] ?? ownOrigin(env['HOST'], port)
while (!(await isTaken(port))) await new Promise((resolve) => setTimeout(resolve, 50))
process.stdout.write(`\nUiTPAS balie is ready: ${publicUrl}\n`)
if (demo) {
  process.stdout.write(
    `It speaks to a sandbox with made-up people and cards. Barcodes to scan: ${demo}\n` +
      'To use the real service, set UITPAS_API_URL and the consumer key and secret (see README).\n',
  )
}
process.stdout.write('Stop with Ctrl+C.\n')

function isTaken(candidate: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createConnection({ port: candidate, host: ownHost(env['HOST']) })
    socket.once('connect', () => {
      socket.destroy()
      resolve(true)
    })
    socket.once('error', () => resolve(false))
  })
}
