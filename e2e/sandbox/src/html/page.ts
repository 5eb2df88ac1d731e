import { createHash } from 'node:crypto'
import type { Response } from 'express'
import { Html, html } from './html.ts'

/** A page; it may run no script but `script`. */
export type Page = { language: string; title: string; style: string; body: Html; script?: string }

/** Sends a page that may load only its own style. */
export function sendPage(response: Response, status: number, page: Page): void {
  response.status(status).set(pageHeaders(page)).type('html').send(pageMarkup(page))
}

/** Headers that let a page load nothing but its own style and, where it has one, its own script. */
export function pageHeaders({ style, script }: Page): Record<string, string> {
  const scripts = script === undefined ? '' : ` script-src '${hashOf(script)}';`
  return {
    'Content-Security-Policy': `default-src 'none'; style-src '${hashOf(style)}';${scripts} base-uri 'none'; frame-ancestors 'none'`,
    'Cache-Control': 'no-store',
    'Referrer-Policy': 'no-referrer',
  }
}

export function pageMarkup({ language, title, style, body, script }: Page): string {
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        ${new Html(`<style>${style}</style>`)}
      </head>
      <body>
        ${body} ${script === undefined ? '' : new Html(`<script>${script}</script>`)}
      </body>
    </html>`.markup
}

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`
}
