import { readConfig } from '../config/config.ts'
import { isPageBuilt } from '../http/static-page.ts'
import { checkService } from './check-service.ts'
import { checkSignIn } from './check-sign-in.ts'
import { checkStore } from './check-store.ts'
import type { CheckResult } from './check-result.ts'

/**
 * Checks everything that the application needs before it can serve, without starting it.
 *
 * @param environment names and values, as `process.env` holds them
 * @returns the findings, settings first; one for each mistake in those
 */
export async function diagnose(
  environment: Record<string, string | undefined>,
  { pageDirectory, clock }: { pageDirectory: string; clock: () => Date },
): Promise<CheckResult[]> {
  const page: CheckResult = isPageBuilt(pageDirectory)
    ? { check: 'page', state: 'ok', words: 'it is built' }
    : { check: 'page', state: 'wrong', words: 'it is not built: run "npm run build"' }
  const settings = readConfig(environment)
  const { warnings } = settings.kind === 'wrong' ? settings : settings.config
  const warned = warnings.map((words): CheckResult => ({ check: 'settings', state: 'skipped', words }))
  if (settings.kind === 'wrong') {
    const words = 'the settings have to be right first'
    return [
      ...settings.mistakes.map((mistake): CheckResult => ({
        check: 'settings',
        state: 'wrong',
        words: `${mistake}: see docs/settings.md`,
      })),
      ...warned,
      page,
      ...(['store', 'service', 'clock', 'consumer key', 'sign-in'] as const).map((check): CheckResult => ({
        check,
        state: 'skipped',
        words,
      })),
    ]
  }
  const [store, service, signIn] = await Promise.all([
    checkStore(settings.config),
    checkService(settings.config, clock),
    checkSignIn(settings.config, clock),
  ])
  return [
    { check: 'settings', state: 'ok', words: 'all there, all readable' },
    ...warned,
    page,
    store,
    ...service,
    ...(service.some(({ check, state }) => check === 'service' && state === 'wrong')
      ? signIn.map(withoutExchange)
      : signIn),
  ]
}

/** The exchange is a call of the service: while that doesn't answer, asking publiq about the exchange is no use. */
function withoutExchange(result: CheckResult): CheckResult {
  if (result.check !== 'exchange' || result.state !== 'wrong') return result
  return { check: 'exchange', state: 'skipped', words: 'the service has to answer first' }
}
