import type { SandboxAddress } from './sandbox-process.ts'

/** A way in which employees sign in at the sandbox. */
type SandboxSignIn = 'openid' | 'oauth'

/**
 * Settings with which the application uses a sandbox of this machine, whatever the shell has set for others: a city's
 * proxy isn't asked for it, and no `NODE_ENV=production` demands settings that a trial with made-up people doesn't have.
 */
export function sandboxSettings(
  sandbox: SandboxAddress,
  signIn: SandboxSignIn,
  environment: Readonly<Record<string, string | undefined>>,
): Record<string, string | undefined> {
  const direct = environment['no_proxy'] ?? environment['NO_PROXY']
  return {
    NODE_ENV: undefined,
    no_proxy: [direct, new URL(sandbox.url).hostname].filter(Boolean).join(','),
    UITPAS_API_URL: sandbox.apiUrl,
    UITPAS_CONSUMER_KEY: sandbox.consumerKey,
    UITPAS_CONSUMER_SECRET: sandbox.consumerSecret,
    ...(signIn === 'openid' && {
      UITID_ISSUER: sandbox.issuer,
      UITID_CLIENT_ID: sandbox.openIdClient.id,
      UITID_CLIENT_SECRET: sandbox.openIdClient.secret,
    }),
  }
}
