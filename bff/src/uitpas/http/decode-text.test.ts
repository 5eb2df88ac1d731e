import { expect, it } from 'vitest'
import { decodeText } from './decode-text.ts'

const TEXT = 'Zoë & L’Écht 5 €'
const document = (encoding: string) => `<?xml version="1.0" encoding="${encoding}"?><a>${TEXT}</a>`
const ANSI = (text: string) => Buffer.from(text.replace('’', '\u0092').replace('€', '\u0080'), 'latin1')

it.each(['UTF-8', 'utf-8', 'UTF8', 'ISO-8859-1', 'windows-1252', 'US-ASCII', 'UTF-16', 'x-none', ''])(
  'UTF-8 is read as such, declared as %j',
  (encoding) => {
    expect(decodeText(Buffer.from(document(encoding)), `text/xml; charset=${encoding}`)).toBe(
      document(encoding),
    )
  },
)

it.each(['windows-1252', 'ISO-8859-1', 'UTF-8', 'UTF8', 'UTF-16', 'x-none'])(
  'bytes that aren’t UTF-8 are read as Latin-1, declared as %j',
  (encoding) => {
    expect(decodeText(ANSI(document(encoding)), undefined)).toBe(document(encoding))
  },
)

it('believes another declared encoding where it is not UTF-8, the declaration before the header', () => {
  const koi8 = Buffer.from([0xc1])
  expect(decodeText(koi8, 'application/xml; charset="koi8-r"')).toBe('а')
  const latin2 = Buffer.concat([
    Buffer.from('<?xml version="1.0" encoding=\'iso-8859-2\'?>'),
    Buffer.from([0xb1]),
  ])
  expect(decodeText(latin2, 'application/xml; charset=koi8-r')).toMatch(/ą$/)
})

it('leaves the byte order mark out', () => {
  const mark = '\ufeff'
  expect(decodeText(Buffer.from(mark + TEXT), undefined)).toBe(TEXT)
  expect(decodeText(Buffer.from(mark + TEXT, 'utf16le'), undefined)).toBe(TEXT)
  expect(decodeText(Buffer.from(mark + TEXT, 'utf16le').swap16(), undefined)).toBe(TEXT)
})

it('knows UTF-16 without one by how it begins', () => {
  expect(decodeText(Buffer.from('<a/>', 'utf16le'), undefined)).toBe('<a/>')
  expect(decodeText(Buffer.from('<a/>', 'utf16le').swap16(), undefined)).toBe('<a/>')
})
