import './styles/tokens.css'
import './styles/fonts.css'
import './styles/base.css'
import { i18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App, type PageStart } from './app.tsx'
import { activateLocale } from './i18n/catalogue.ts'
import { readLink } from './registration/link.ts'
import { readLoginResult } from './session/login-result.ts'
import { createQueryClient } from './session/query-client.ts'
import { OfflineBanner } from './ui/offline-banner.tsx'

// Read once, then gone from the address: it can hold a passholder, and must not end up in a bookmark or the history.
const start: PageStart = {
  link: readLink(window.location.hash),
  loginResult: readLoginResult(window.location.search),
}
if (start.link ?? start.loginResult) window.history.replaceState(null, '', window.location.pathname)

async function open(root: HTMLElement): Promise<void> {
  await activateLocale('nl')
  createRoot(root).render(
    <StrictMode>
      <I18nProvider i18n={i18n}>
        <QueryClientProvider client={createQueryClient()}>
          <App start={start} />
          <OfflineBanner />
        </QueryClientProvider>
      </I18nProvider>
    </StrictMode>,
  )
}

const root = document.getElementById('root')
if (root) void open(root)
