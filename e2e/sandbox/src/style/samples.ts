import { readdirSync, readFileSync } from 'node:fs'

/** An answer of the service as observed, with all data made up (`answers/README.md`). */
export type RealAnswer = {
  name: string
  /** The peculiarity of this sample. */
  what: string
  call: string
  status: number
  headers: Readonly<Record<string, string>>
  request: Readonly<Record<string, string | readonly string[]>>
  /** XML, or a form if the name says so. */
  body: string
  isXml: boolean
  expect: Readonly<Record<string, unknown>>
}

const FOLDER = `${import.meta.dirname}/../../answers`

/** All answers in `answers/`, by name. */
export const realAnswers: ReadonlyMap<string, RealAnswer> = new Map(
  readdirSync(FOLDER)
    .filter((file) => file.endsWith('.json'))
    .map((file) => file.slice(0, -'.json'.length))
    .map((name) => [name, readAnswer(name)]),
)

type About = Pick<RealAnswer, 'what' | 'call' | 'status' | 'request' | 'expect'> &
  Partial<Pick<RealAnswer, 'headers'>>

function readAnswer(name: string): RealAnswer {
  const about = JSON.parse(readFileSync(`${FOLDER}/${name}.json`, 'utf8')) as About
  const files = readdirSync(FOLDER)
  const isXml = files.includes(`${name}.xml`)
  const body = readFileSync(`${FOLDER}/${name}.${isXml ? 'xml' : 'txt'}`, 'utf8')
  return { headers: {}, ...about, name, body, isXml }
}
