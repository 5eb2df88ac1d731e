import './styles/changing.css'
import './styles/fonts.css'
import './styles/base.css'
import './styles/print.css'
import { i18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { QueryClientProvider } from '@tanstack/react-query'
import { type ReactNode, StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App, type PageStart } from './app.tsx'
import { activateLocale } from './i18n/catalogue.ts'
import { DEFAULT_LOCALE, localeOfThisPc } from './i18n/locale.ts'
import { draftInHand } from './registration/draft/draft-in-hand.ts'
import { takeLink } from './link/link.ts'
import { keepEarlyKeys } from './scanner/early-keys.ts'
import { ScannerCheck } from './scanner-check/scanner-check.tsx'
import { isScannerCheck } from './ui/scanner-check-path.ts'
import { leaveNothingBehind } from './session/leave-nothing-behind.ts'
import { createQueryClient } from './session/query-client.ts'
import { readSignInNews } from './session/sign-in-news.ts'
import { PageFailure } from './ui/page-failure.tsx'
import { OfflineBanner } from './ui/offline-banner.tsx'

const start: PageStart = { link: takeLink(), news: readSignInNews(window.location.search) }
// Removed from the address once read, so that a reload doesn't repeat old news.
if (start.news) window.history.replaceState(null, '', window.location.pathname)

async function open(): Promise<void> {
  try {
    await activateLocale(localeOfThisPc())
  } catch {
    await activateLocale(DEFAULT_LOCALE)
  }
  draw(
    <>
      {isScannerCheck(window.location.pathname) ? <ScannerCheck /> : <App start={start} />}
      <OfflineBanner />
    </>,
  )
}

/** Renders the page. After an unforeseen error it renders a screen that says so, and the form survives. */
function draw(page: ReactNode): void {
  const place = freshPlace()
  if (!place) return
  createRoot(place, { onUncaughtError: fail }).render(
    <StrictMode>
      <I18nProvider i18n={i18n}>
        <QueryClientProvider client={createQueryClient()}>{page}</QueryClientProvider>
      </I18nProvider>
    </StrictMode>,
  )
}

/** Replaces the root element: translators and extensions may have changed the old one beyond repair. */
function freshPlace(): HTMLElement | undefined {
  const before = document.getElementById('root')
  const place = document.createElement('div')
  place.id = 'root'
  before?.replaceWith(place)
  return before ? place : undefined
}

function fail(error: unknown): void {
  window.reportError(error)
  const draft = draftInHand.read()
  // Waits until React is done with the broken tree.
  setTimeout(() => {
    draw(
      <PageFailure
        onGoOn={() => {
          start.link = draft ?? start.link
          void open()
        }}
      />,
    )
  })
}

keepEarlyKeys()
leaveNothingBehind()
void open()
