import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyText } from '../../test/any-text.ts'
import { safeReturnTo } from './return-to.ts'

const OURS = 'https://balie.example'

describe('safeReturnTo', () => {
  it.each([
    ['/', '/'],
    ['/kaart', '/kaart'],
    ['/kaart?a=1&b=%20', '/kaart?a=1&b=%20'],
    ['/a/../b', '/b'],
    ['/kaart#uid', '/kaart'],
    ['/authors', '/authors'],
    [`/${'k'.repeat(199)}`, `/${'k'.repeat(199)}`],
  ])('%s is ours: %s', (returnTo, path) => {
    expect(safeReturnTo(returnTo, OURS)).toBe(path)
  })

  it.each([
    undefined,
    ['/a', '/b'],
    '',
    'kaart',
    '?x',
    'https://balie.example/kaart',
    'https://evil.example',
    '//evil.example',
    '///evil.example',
    '/\\evil.example',
    '/\n/evil.example',
    '/.//evil.example',
    '/a/..//evil.example',
    '/%2e//evil.example',
    'javascript:alert(1)',
    '/auth/login',
    '/./auth/callback',
    '/AUTH/callback',
    '/Auth/Login?returnTo=/',
    '/auth',
    '/auth/',
    '/%61uth/callback',
    '/%2561uth/callback',
    '/auth%2fcallback',
    '/auth;x/callback',
    '/api/session',
    '/API/registrations?state=today',
    `/${'k'.repeat(200)}`,
  ])('%j leads to the start page', (returnTo) => {
    expect(safeReturnTo(returnTo, OURS)).toBe('/')
  })

  it('never leads to another origin', () => {
    const piece = fc.constantFrom(
      ...[
        '/',
        '//',
        '\\',
        '.',
        '..',
        '%2e',
        '%2f',
        '%5c',
        '@',
        ':',
        '?',
        '#',
        ';',
        '\t',
        '\n',
        '\r',
        ' ',
        '\0',
      ],
      ...['evil.example', 'https:', 'javascript:', 'auth', 'AUTH', 'Api', 'balie.example', '／', '。', 'a'],
    )
    const text = fc.oneof(
      anyText,
      fc.array(piece).map((pieces) => pieces.join('')),
    )
    fc.assert(
      fc.property(text, fc.boolean(), (rest, isPath) => {
        const location = safeReturnTo(isPath ? `/${rest}` : rest, OURS)
        expect(location).toMatch(/^\/(?![/\\])/)
        expect(new URL(location, OURS).origin).toBe(OURS)
        expect(new URL(location, OURS).pathname).not.toMatch(/^\/+(?:auth|api)(?:\/|$)/i)
      }),
      { numRuns: 5000 },
    )
  })
})
