import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Sandbox } from '@balie/sandbox'
import { expect } from 'vitest'
import { readConfig } from '../src/config/config.ts'
import { checkSignIn } from '../src/doctor/check-sign-in.ts'

/** Returns the doctor's findings on signing in as lines, with the sandbox's settings except those given. */
export async function signInFindings(
  sandbox: Sandbox,
  settings: Record<string, string> = {},
  aheadMs = 0,
): Promise<string[]> {
  const result = readConfig({
    UITPAS_API_URL: sandbox.apiUrl,
    UITPAS_CONSUMER_KEY: sandbox.consumerKey,
    UITPAS_CONSUMER_SECRET: sandbox.consumerSecret,
    UITPAS_TIMEOUT_MS: '10000',
    UITID_ISSUER: sandbox.issuer,
    UITID_CLIENT_ID: sandbox.openIdClient.id,
    UITID_CLIENT_SECRET: sandbox.openIdClient.secret,
    ...settings,
  })
  if (result.kind === 'wrong') throw new Error(result.mistakes.join('\n'))
  const findings = await checkSignIn(result.config, () => new Date(Date.now() + aheadMs))
  for (const { words } of findings) expect(words).not.toContain('\n')
  return findings.map(({ check, state, words }) => `${state} ${check}: ${words}`)
}

/** Returns the finding of one check. */
export async function signInFinding(
  check: string,
  ...given: Parameters<typeof signInFindings>
): Promise<string> {
  return (await signInFindings(...given)).find((line) => line.includes(` ${check}: `)) ?? ''
}

type AnswerHeaders = Record<string, string>

/** Starts a provider whose answers a test decides; `{origin}` in a text stands for its own origin. */
export async function startScriptedProvider(
  answer: (request: IncomingMessage, url: URL) => [status: number, body: string, headers?: AnswerHeaders],
) {
  const server = createServer((request, response) => {
    const { host = '' } = request.headers
    const fill = (text: string) => text.replaceAll('{origin}', `http://${host}`)
    const [status, body, headers = {}] = answer(request, new URL(request.url ?? '', `http://${host}`))
    const filled = Object.entries(headers).map(([name, value]) => [name, fill(value)] as const)
    response.writeHead(status, Object.fromEntries(filled)).end(fill(body))
  }).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  return {
    UITID_ISSUER: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    [Symbol.asyncDispose]: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** The discovery document of such a provider. */
export const DOCUMENT = {
  issuer: '{origin}/',
  authorization_endpoint: '{origin}/auth',
  token_endpoint: '{origin}/token',
  jwks_uri: '{origin}/keys',
  end_session_endpoint: '{origin}/logout',
}
