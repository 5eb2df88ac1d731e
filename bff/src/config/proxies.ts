import * as z from 'zod/mini'
import { destinationOf, type Proxies, proxyFor, readProxy } from '../uitpas/http/proxy.ts'

/** The environment variables that other programs use too; the lower-case ones take precedence, as with curl. */
export const proxySettings = {
  HTTPS_PROXY: z.optional(z.string()),
  https_proxy: z.optional(z.string()),
  HTTP_PROXY: z.optional(z.string()),
  http_proxy: z.optional(z.string()),
  ALL_PROXY: z.optional(z.string()),
  all_proxy: z.optional(z.string()),
  NO_PROXY: z.optional(z.string()),
  no_proxy: z.optional(z.string()),
}

const ALL_NAMES = ['all_proxy', 'ALL_PROXY'] as const

/**
 * Reads the proxies for outgoing calls. `ALL_PROXY` stands for those that no other variable names.
 *
 * @param apiUrl the service's: a wrong proxy that isn't used for it doesn't prevent the start
 * @returns `mistakes` without the value, which can hold a password
 */
export function proxiesOf(
  given: Record<string, string | undefined>,
  apiUrl: string,
): { proxies: Proxies; mistakes: [name: string, mistake: string][] } {
  const read = (names: readonly (keyof typeof proxySettings)[]) => {
    const [name, text] = names.map((each) => [each, given[each]] as const).find(([, value]) => value) ?? []
    return name === undefined || text === undefined ? undefined : { name, proxy: readProxy(name, text) }
  }
  // Desktops set it for a SOCKS proxy by themselves: one that can't be used isn't meant for us.
  const all = read(ALL_NAMES)
  const others = all?.proxy && all
  const https = read(['https_proxy', 'HTTPS_PROXY']) ?? others
  const http = read(['http_proxy', 'HTTP_PROXY']) ?? others
  const used = /^http:/i.test(apiUrl) ? http : https
  return {
    proxies: {
      ...(https?.proxy && { https: https.proxy }),
      ...(http?.proxy && { http: http.proxy }),
      except: given['no_proxy'] ?? given['NO_PROXY'] ?? '',
    },
    mistakes: used && !used.proxy ? [[used.name, 'must be the URL of an http or https proxy']] : [],
  }
}

/** Returns the variables for Node's own client if there is a proxy for this address. */
export function proxyEnvOf(
  settings: z.infer<z.ZodMiniObject<typeof proxySettings>>,
  proxies: Proxies,
  url: string,
): { proxyEnv?: Record<string, string> } {
  if (!proxyFor(proxies, destinationOf(url))) return {}
  const { HTTPS_PROXY, https_proxy, HTTP_PROXY, http_proxy } = settings
  // Node doesn't know ALL_PROXY.
  const text = settings.all_proxy ?? settings.ALL_PROXY
  const all = text !== undefined && readProxy('ALL_PROXY', text) ? text : undefined
  const given = { HTTPS_PROXY: HTTPS_PROXY ?? all, https_proxy, HTTP_PROXY: HTTP_PROXY ?? all, http_proxy }
  return {
    proxyEnv: Object.fromEntries(
      Object.entries(given).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
    ),
  }
}
