import { createHash } from 'node:crypto'
import type { Response } from 'express'
import { Html, html } from './html.ts'

export type Page = { language: string; title: string; style: string; body: Html }

/** Sends a page that may load nothing but its own style, and runs no script. */
export function sendPage(response: Response, status: number, { language, title, style, body }: Page): void {
  const hash = createHash('sha256').update(style).digest('base64')
  response
    .status(status)
    .set(
      'Content-Security-Policy',
      `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; frame-ancestors 'none'`,
    )
    .set('Cache-Control', 'no-store')
    .set('Referrer-Policy', 'no-referrer')
    .type('html')
    .send(
      html`<!doctype html>
        <html lang="${language}">
          <head>
            <meta charset="utf-8" />
            <meta name="viewport" content="width=device-width, initial-scale=1" />
            <title>${title}</title>
            ${new Html(`<style>${style}</style>`)}
          </head>
          <body>
            ${body}
          </body>
        </html>`.markup,
    )
}
