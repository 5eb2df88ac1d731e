import { expect, test } from 'vitest'
import { createComposedText } from './composed-text.ts'

test.each([
  { what: 'a name typed letter by letter', texts: ['J', 'Ja', 'Jan'], added: ['J', 'a', 'n'] },
  { what: 'a name swiped as a whole', texts: ['Janssens'], added: [''] },
  {
    what: 'a name chosen from the list after its beginning',
    texts: ['J', 'Ja', 'Janssens'],
    added: ['J', 'a', ''],
  },
  { what: 'several names at once', texts: ['Van den Broeck'], added: [''] },
  { what: 'a scan in parts', texts: ['0930', '0930020000103'], added: ['0930', '020000103'] },
  { what: 'a voucher', texts: ['FEEST24'], added: ['FEEST24'] },
  { what: 'a word that the input method replaced', texts: ['Jn', 'Jan'], added: ['', ''] },
])('$what gives the characters that can be a scanner’s', ({ texts, added }) => {
  const composed = createComposedText()
  composed.begin()
  expect(texts.map((text) => composed.added(text))).toEqual(added)
})
