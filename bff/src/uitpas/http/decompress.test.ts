import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { decompress } from './decompress.ts'

const LIMIT = 64 * 1024
const XML = '<response><name>Zoë</name></response>'
const plain = Buffer.from(XML)

async function read(bytes: Uint8Array, encoding?: string | string[]) {
  const content = await decompress(bytes, encoding, LIMIT)
  return content && new TextDecoder().decode(content)
}

describe('decompress', () => {
  it.each([
    ['gzip', gzipSync(plain)],
    ['GZIP', gzipSync(plain)],
    ['x-gzip', gzipSync(plain)],
    ['deflate', deflateSync(plain)],
    ['Deflate', deflateRawSync(plain)],
    ['br', brotliCompressSync(plain)],
    ['zstd', zstdCompressSync(plain)],
    ['identity', plain],
    ['none', plain],
    ['UTF-8', plain],
    ['"gzip"', gzipSync(plain)],
    ['none', gzipSync(plain)],
    ['', plain],
    [undefined, plain],
    [' gzip , br', brotliCompressSync(gzipSync(plain))],
    [['deflate', 'identity', 'gzip'], gzipSync(deflateSync(plain))],
  ])('reads %j', async (encoding, bytes) => {
    expect(await read(bytes, encoding)).toBe(XML)
  })

  it('reads what the header does not name, or names and is not there', async () => {
    expect(await read(gzipSync(plain))).toBe(XML)
    expect(await read(gzipSync(plain), 'identity')).toBe(XML)
    for (const encoding of ['gzip', 'deflate', 'br', 'zstd', 'compress']) {
      expect(await read(Buffer.from(`\n ${XML}`), encoding), encoding).toBe(`\n ${XML}`)
    }
  })

  it.each(['oauth_token=é&oauth_token_secret=s', '{"issuer": "https://account.example/"}\n', 'x'])(
    'reads %j as it is, although a compression is named',
    async (text) => {
      for (const encoding of ['gzip', 'deflate', 'br', 'zstd'])
        expect(await read(Buffer.from(text), encoding), encoding).toBe(text)
    },
  )

  it('takes no bytes that are cut off for text', async () => {
    for (const [encoding, compress] of [
      ['gzip', gzipSync],
      ['deflate', deflateSync],
      ['deflate', deflateRawSync],
      ['br', brotliCompressSync],
      ['zstd', zstdCompressSync],
    ] as const) {
      const whole = compress(Buffer.from(XML.repeat(20)))
      expect(await read(whole.subarray(0, whole.length - 3), encoding), encoding).toBeUndefined()
    }
  })

  it('reads up to the limit, and nothing of what becomes larger', async () => {
    const most = Buffer.alloc(LIMIT, 'x')
    const more = Buffer.alloc(LIMIT + 1, 'x')
    for (const [encoding, compress] of [
      ['gzip', gzipSync],
      ['deflate', deflateSync],
      ['deflate', deflateRawSync],
      ['br', brotliCompressSync],
      ['zstd', zstdCompressSync],
      [undefined, gzipSync],
    ] as const) {
      expect(await read(compress(most), encoding)).toHaveLength(LIMIT)
      expect(await read(compress(more), encoding)).toBeUndefined()
    }
    const bomb = gzipSync(gzipSync(Buffer.alloc(50 * 1024 * 1024)))
    expect(await read(bomb, 'gzip, gzip')).toBeUndefined()
  })

  it('reads nothing from an answer that is truncated, of an unknown coding, or compressed endlessly', async () => {
    const whole = gzipSync(plain)
    for (const length of [1, 5, whole.length - 1]) {
      expect(await read(whole.subarray(0, length), 'gzip')).toBeUndefined()
    }
    expect(await read(whole, 'compress')).toBeUndefined()
    expect(await read(whole, 'gzip, gzip, gzip, gzip')).toBeUndefined()
  })
})
