import { type Draft, endpoints } from '@balie/shared'
import { i18n } from '@lingui/core'
import { useMutation } from '@tanstack/react-query'
import { callApi } from '../api/client.ts'
import { thisWindow } from './this-window.ts'

interface LoginRequest {
  /** Form to open after signing in. */
  link?: Draft | undefined
  /** The only employee for whom it may open; if absent, any. */
  employee?: string
}

/** POST /auth/login: sends the browser to UiTID. */
export function useLogin() {
  return useMutation({
    mutationFn: async ({ link, employee }: LoginRequest) => {
      // Saved for this window, where an older draft would otherwise take its place.
      const ownLink = link && { ...link, window: thisWindow.id }
      const body = { lang: i18n.locale, link: ownLink, employee }
      const result = await callApi({ ...endpoints.login, asksWho: true, body })
      if (result.kind === 'ok') window.location.assign(result.data.location)
      return result
    },
  })
}
