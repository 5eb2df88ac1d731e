import { connect } from 'node:net'
import { DatabaseSync } from 'node:sqlite'
import { once } from 'node:events'
import { describe, expect, it } from 'vitest'
import { errorWord } from './error-word.ts'

describe('the word for an error', () => {
  it('is Node’s code, or SQLite’s own word', async () => {
    const [refused] = (await once(connect(1, '127.0.0.1'), 'error')) as [Error]
    expect(errorWord(refused)).toBe('ECONNREFUSED')
    const database = new DatabaseSync(':memory:')
    database.exec('CREATE TABLE person (name TEXT UNIQUE); PRAGMA query_only = 1')
    expect(() => database.exec("INSERT INTO person VALUES ('Anke')")).toThrow(
      expect.toSatisfy((error) => errorWord(error) === 'attempt to write a readonly database'),
    )
  })

  it.each([
    ['WRONGPASS invalid username-password pair', 'WRONGPASS'],
    ['MISCONF Redis is configured to save', 'MISCONF'],
    ['ANKE was here', 'Error'],
    ['ERRANKE', 'Error'],
  ])('of %s is %s', (message, word) => {
    expect(errorWord(new Error(message))).toBe(word)
  })

  it('of what is no error is none', () => {
    expect(errorWord('Anke')).toBe('no reason given')
  })
})
