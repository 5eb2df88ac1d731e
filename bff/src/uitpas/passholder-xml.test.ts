import { expect, test } from 'vitest'
import { passholderXml, toPassholder } from './passholder-xml.ts'

function withPicture(picture: string) {
  return toPassholder(passholderXml.parse({ firstName: 'Fien', picture, uitIdUser: { id: 'u' } }))
}

test('a picture may be broken over lines', () => {
  expect(withPicture('/9j/4AAQ\n  SkZJRg==\n').picture).toBe('/9j/4AAQSkZJRg==')
})

test.each(['<svg onload=alert(1)>', 'iVBORw0KGgo=', '/9j/"onerror=', `/9j/${'A'.repeat(400_000)}`])(
  'what is no JPEG of a bearable size is left out, and nothing else',
  (picture) => {
    expect(withPicture(picture)).toMatchObject({ uid: 'u', firstName: 'Fien' })
    expect(withPicture(picture)).not.toHaveProperty('picture')
  },
)
