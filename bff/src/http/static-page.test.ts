import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer, get, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import express from 'express'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import pino from 'pino'
import { errorHandler } from './logging.ts'
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
    const logger = pino({ level: 'silent' })
    server = createServer(express().use(staticPage(directory), errorHandler(logger)))
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
    // As a browser asks: with this header, Node's fetch wants the file again whatever its tag is.
    const asked = get(`${origin}/`, { headers: { 'if-none-match': response.headers.get('etag') ?? '' } })
    const [again] = (await once(asked, 'response')) as [IncomingMessage]
    expect(again.resume().statusCode).toBe(304)
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

  it('is the new one after a build in its place, whole', async () => {
    const index = join(directory, 'index.html')
    const before = await (await fetch(`${origin}/`)).text()
    for (const text of ['<!doctype html><title>a longer one</title>', '<!doctype>']) {
      writeFileSync(index, text)
      expect(await (await fetch(`${origin}/`)).text()).toBe(text)
    }
    writeFileSync(index, before)
    writeFileSync(join(directory, 'assets', 'later-77.js'), 'of a later build')
    expect(await (await fetch(`${origin}/assets/later-77.js`)).text()).toBe('of a later build')
  })

  it('says that a file is gone that a later build removed, and goes on', async () => {
    const file = join(directory, 'assets', 'old-1.js')
    const ask = () => fetch(`${origin}/assets/old-1.js`)
    for (const path of [file, `${file}.br`, `${file}.gz`]) writeFileSync(path, 'old')
    expect((await ask()).status).toBe(200)
    for (const path of [`${file}.br`, `${file}.gz`]) rmSync(path)
    expect(await (await ask()).text()).toBe('old')
    rmSync(file)
    expect((await ask()).status).toBe(404)
    expect((await fetch(`${origin}/`)).status).toBe(200)
  })

  it('says that a file can’t be read, for this once, and goes on', async () => {
    const file = join(directory, 'assets', 'loop-1.js')
    symlinkSync('loop-1.js', file)
    const response = await fetch(`${origin}/assets/loop-1.js`)
    expect(response.status).toBe(500)
    expect(response.headers.get('content-type')).toMatch(/^application\/problem\+json/)
    expect(response.headers.get('cache-control') ?? '').not.toContain('max-age')
    rmSync(file)
    expect((await fetch(`${origin}/`)).status).toBe(200)
  })

  it('is an error without the headers of the file that was found, where the browser wants another version', async () => {
    const response = await fetch(`${origin}/assets/app-3f2a.js`, { headers: { 'if-match': '"another"' } })
    expect(response.status).toBe(412)
    expect(response.headers.get('content-type')).toMatch(/^application\/problem\+json/)
    for (const name of ['cache-control', 'content-encoding', 'last-modified'])
      expect(response.headers.get(name), name).toBeNull()
  })

  it.each(['bytes=5-2', 'bytes=-1', 'bytes=99-', 'a'])(
    'is sent whole whatever range is asked: %s',
    async (range) => {
      const response = await fetch(`${origin}/assets/app-3f2a.js`, {
        headers: { range, 'accept-encoding': 'identity' },
      })
      expect([response.status, await response.text()]).toEqual([200, 'plain'])
    },
  )

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

  // Node's fetch, like a browser, resolves such a path before it asks.
  it.each(['/assets/wasm-workers/%2e%2e/%2e%2e/index.html', '/assets/../index.html', '/%2e%2e/index.html'])(
    'is nothing else when asked literally: %s',
    async (path) => {
      const asked = get({ host: '127.0.0.1', port: new URL(origin).port, path })
      const [response] = (await once(asked, 'response')) as [IncomingMessage]
      expect(response.resume().statusCode).toBe(404)
    },
  )
})
