import * as z from 'zod/mini'
import { destinationOf, type Proxies, proxyFor, readProxy } from '../uitpas/http/proxy.ts'

/** The variables by which other programs of a machine are told, too; in small letters they win, as with curl. */
export const proxySettings = {
  HTTPS_PROXY: z.optional(z.string()),
  https_proxy: z.optional(z.string()),
  HTTP_PROXY: z.optional(z.string()),
  http_proxy: z.optional(z.string()),
  NO_PROXY: z.optional(z.string()),
  no_proxy: z.optional(z.string()),
}

/**
 * Reads the proxies through which calls leave.
 *
 * @param apiUrl the service's: a proxy that isn't used for it can't be wrong for the start
 * @returns `mistake` without the value, in which a password can stand
 */
export function proxiesOf(
  settings: z.infer<z.ZodMiniObject<typeof proxySettings>>,
  apiUrl: string,
): { proxies: Proxies; mistake?: string } {
  const read = (names: readonly (keyof typeof proxySettings)[]) => {
    const [name, text] = names.map((each) => [each, settings[each]] as const).find(([, value]) => value) ?? []
    return name === undefined || text === undefined ? undefined : { name, proxy: readProxy(name, text) }
  }
  const https = read(['https_proxy', 'HTTPS_PROXY'])
  const http = read(['http_proxy', 'HTTP_PROXY'])
  const used = /^https:/i.test(apiUrl) ? https : http
  return {
    proxies: {
      ...(https?.proxy && { https: https.proxy }),
      ...(http?.proxy && { http: http.proxy }),
      except: settings.no_proxy ?? settings.NO_PROXY ?? '',
    },
    ...(used && !used.proxy && { mistake: `${used.name} must be the URL of an http or https proxy` }),
  }
}

/** For what Node's own client calls: the variables to give to it where a proxy is for this address. */
export function proxyEnvOf(
  settings: z.infer<z.ZodMiniObject<typeof proxySettings>>,
  proxies: Proxies,
  url: string,
): { proxyEnv?: Record<string, string> } {
  if (!proxyFor(proxies, destinationOf(url))) return {}
  const { HTTPS_PROXY, https_proxy, HTTP_PROXY, http_proxy } = settings
  const given = { HTTPS_PROXY, https_proxy, HTTP_PROXY, http_proxy }
  return {
    proxyEnv: Object.fromEntries(
      Object.entries(given).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
    ),
  }
}
