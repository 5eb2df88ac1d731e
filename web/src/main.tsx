import './styles/tokens.css'
import './styles/fonts.css'
import './styles/base.css'
import './styles/print.css'
import { i18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App, type PageStart } from './app.tsx'
import { activateLocale } from './i18n/catalogue.ts'
import { DEFAULT_LOCALE, localeOfThisPc } from './i18n/locale.ts'
import { takeLink } from './registration/link.ts'
import { ScannerCheck } from './scanner-check/scanner-check.tsx'
import { isScannerCheck } from './scanner-check/scanner-check-path.ts'
import { leaveNothingBehind } from './session/leave-nothing-behind.ts'
import { readSignInNews } from './session/sign-in-news.ts'
import { createQueryClient } from './session/query-client.ts'
import { OfflineBanner } from './ui/offline-banner.tsx'

const start: PageStart = { link: takeLink(), news: readSignInNews(window.location.search) }
// Read once: after a reload it is no longer what just happened.
if (start.news) window.history.replaceState(null, '', window.location.pathname)

async function open(root: HTMLElement): Promise<void> {
  try {
    await activateLocale(localeOfThisPc())
  } catch {
    await activateLocale(DEFAULT_LOCALE)
  }
  createRoot(root).render(
    <StrictMode>
      <I18nProvider i18n={i18n}>
        <QueryClientProvider client={createQueryClient()}>
          {isScannerCheck(window.location.pathname) ? <ScannerCheck /> : <App start={start} />}
          <OfflineBanner />
        </QueryClientProvider>
      </I18nProvider>
    </StrictMode>,
  )
}

leaveNothingBehind()
const root = document.getElementById('root')
if (root) void open(root)
