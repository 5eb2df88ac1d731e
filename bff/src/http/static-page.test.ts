import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import express from 'express'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isPageBuilt, staticPage } from './static-page.ts'

describe('the built page', () => {
  const directory = mkdtempSync(join(tmpdir(), 'balie-'))
  let server: Server
  let origin: string
  beforeAll(async () => {
    expect(isPageBuilt(directory)).toBe(false)
    mkdirSync(join(directory, 'assets'))
    writeFileSync(join(directory, 'index.html'), '<!doctype html>')
    writeFileSync(join(directory, 'assets', 'app-3f2a.js'), 'plain')
    writeFileSync(join(directory, 'assets', 'app-3f2a.js.br'), 'smaller')
    mkdirSync(join(directory, 'assets', 'wasm-workers'))
    writeFileSync(join(directory, 'assets', 'wasm-workers', 'reader-3f2a.js'), 'worker')
    server = createServer(express().use(staticPage(directory)))
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  })
  afterAll(() => {
    server.closeAllConnections()
    server.close()
    rmSync(directory, { recursive: true })
  })

  it('is there once it is built', () => {
    expect(isPageBuilt(directory)).toBe(true)
  })

  it('is asked for again each time', async () => {
    const response = await fetch(`${origin}/`)
    expect(response.status).toBe(200)
    expect(response.headers.get('cache-control')).toBe('no-cache')
    expect(response.headers.get('content-type')).toMatch(/^text\/html/)
    const again = await fetch(`${origin}/`, {
      headers: { 'if-none-match': response.headers.get('etag') ?? '' },
    })
    expect(again.status).toBe(304)
  })

  it.each(['/scanner', '/scanner/', '/scanner?from=desk'])('is the same page at %s', async (path) => {
    const response = await fetch(origin + path)
    expect(await response.text()).toBe('<!doctype html>')
    expect(response.headers.get('cache-control')).toBe('no-cache')
    expect(response.headers.get('content-type')).toMatch(/^text\/html/)
  })

  it('is for staff: no search engine lists it', async () => {
    for (const path of ['/', '/scanner'])
      expect((await fetch(origin + path)).headers.get('x-robots-tag')).toBe('noindex')
  })

  it('has files that never change, sent as small as the browser takes them', async () => {
    const path = `${origin}/assets/app-3f2a.js`
    const response = await fetch(path, { headers: { 'accept-encoding': 'br' } })
    expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    expect(response.headers.get('content-encoding')).toBe('br')
    expect(response.headers.get('content-length')).toBe(String('smaller'.length))
    await response.body?.cancel()
    const plain = await fetch(path, { headers: { 'accept-encoding': 'identity' } })
    expect(await plain.text()).toBe('plain')
  })

  it('lets the workers that are made for it compile WebAssembly, and nothing else', async () => {
    const policyOf = async (path: string) =>
      (await fetch(origin + path)).headers.get('content-security-policy')
    expect(await policyOf('/assets/wasm-workers/reader-3f2a.js')).toBe(
      "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'",
    )
    for (const path of ['/', '/scanner', '/assets/app-3f2a.js', '/assets/wasm-workers/nothing.js'])
      expect((await policyOf(path)) ?? '').not.toContain('wasm-unsafe-eval')
  })

  it('answers no other methods than reading', async () => {
    for (const method of ['POST', 'PUT', 'DELETE']) {
      expect((await fetch(`${origin}/`, { method })).status).toBe(404)
    }
  })

  it.each([
    '/scanner/x',
    '/scannerx',
    '/assets/../../../etc/passwd',
    '/%2e%2e/%2e%2e/etc/passwd',
    '/assets/',
    '/.env',
  ])('is nothing else: %s', async (path) => {
    expect((await fetch(origin + path)).status).toBe(404)
  })
})
