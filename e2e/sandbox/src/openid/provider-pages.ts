import type { ErrorOut, KoaContextWithOIDC } from 'oidc-provider'
import { Html, html } from '../html/html.ts'
import { pageHeaders, pageMarkup, type Page } from '../html/page.ts'
import { loginStyle } from '../login/login-style.ts'
import { loginTexts } from '../login/login-texts.ts'
import { parseLocales, signInTexts, type OpenIdLanguage } from './sign-in-texts.ts'

/**
 * Ends the sign-in here without a question, as Keycloak does for an application that names the token it was given.
 *
 * @param form the provider's, which its button belongs to
 */
export function signOutPage(context: KoaContextWithOIDC, form: string): void {
  const language = languageOf(context)
  const { signingOutTitle, signOut } = signInTexts[language]
  const title = signingOutTitle
  const body = html`<h1>${title}</h1>
    ${new Html(form)}
    <button form="op.logoutForm" name="logout" value="yes">${signOut}</button>`
  write(context, { ...framed(language, title, body), script: 'document.querySelector("button").click()' })
}

/** Shown if an application gave no address to come back to. */
export function signedOutPage(context: KoaContextWithOIDC): void {
  const language = languageOf(context)
  const { signedOutTitle, signedOut } = signInTexts[language]
  const body = html`<h1>${signedOutTitle}</h1>
    <p>${signedOut}</p>`
  write(context, framed(language, signedOutTitle, body))
}

/** Explains, in the provider's words, why a browser can't be sent back to the application. */
export function failurePage(
  context: KoaContextWithOIDC,
  { error, error_description: why = '' }: ErrorOut,
): void {
  const language = languageOf(context)
  const title = signInTexts[language].failedTitle
  const body = html`<h1>${title}</h1>
    <p>${error}: ${why}</p>`
  write(context, framed(language, title, body))
}

/** Makes a page in the common frame of UiTID's pages. */
export function framed(language: OpenIdLanguage, title: string, content: Html): Page {
  const { sandbox } = loginTexts[language]
  const body = html`<main>
    <p class="sandbox">${sandbox}</p>
    ${content}
  </main>`
  return { language, title, style: loginStyle, body }
}

function languageOf(context: KoaContextWithOIDC): OpenIdLanguage {
  return parseLocales(context.query['ui_locales'])
}

function write(context: KoaContextWithOIDC, page: Page): void {
  context.set(pageHeaders(page))
  context.type = 'html'
  context.body = pageMarkup(page)
}
