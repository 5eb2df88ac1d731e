import { createRandom } from '../faults/random.ts'
import { realAnswers, type RealAnswer } from './samples.ts'
import type { Style } from './style.ts'
import { styleLike } from './style-like.ts'
import { isLossless, randomSyntax } from './varied-style.ts'

/** Worked out once: a load test writes many answers. */
const styles = new Map(
  [...realAnswers.values()].filter(({ isXml }) => isXml).map((answer) => [answer, styleLike(answer)]),
)
const lossless = new Set([...realAnswers.values()].filter(isLossless))
const styleOf = (answer: RealAnswer): Partial<Style> => styles.get(answer) ?? {}

/** Kind of an answer: a refusal has another shape than a successful answer. */
export type AnswerKind = 'answer' | 'refusal'

/**
 * How answers are written from now on.
 * - `like`: those of one call in the manner of a real answer, by the name of its file in `answers/`.
 * - `seed`: every answer in a style drawn by chance, the same ones for the same seed. Without `losses` a reader can get
 *   as much out of it as out of the plain style; with them, flags, counters and names may be missing.
 */
export type StyleWish = { like: string } | { seed: number; losses?: boolean }

/** The styles that are asked for. A call for which nothing is asked is written plainly. */
export type Styles = {
  /** The style to lay over the plain one, for the next answer of this call. */
  next(call: string, kind: AnswerKind): Partial<Style>
  /** The fields of a form that is answered, in another order or with others beside them. */
  form(call: string, fields: Fields): Fields
  set(wish: StyleWish): void
  all(): { like: readonly string[]; seed: number | null; losses: boolean }
  /** Back to what the sandbox was started with. */
  reset(): void
}

/** Fields of a form, in order. */
type Fields = Readonly<Record<string, string>>

/** A real answer that nobody has. */
export class UnknownAnswer extends Error {}

/** @param start how answers are written at the start and after each reset; plainly when it is absent */
export function createStyles(start?: StyleWish): Styles {
  const like = new Map<string, RealAnswer>()
  let varied: { seed: number; losses: boolean; counts: Map<string, number> } | null = null

  function set(wish: StyleWish): void {
    if ('seed' in wish) {
      varied = { seed: wish.seed, losses: wish.losses ?? false, counts: new Map() }
      return
    }
    const answer = realAnswers.get(wish.like)
    if (!answer) throw new UnknownAnswer(`No real answer is called ${wish.like}`)
    like.set(keyOf(answer.call, kindOf(answer)), answer)
  }
  function reset(): void {
    like.clear()
    varied = null
    if (start) set(start)
  }
  /** A source of chance for the next answer of its kind, by how many came before: calls side by side keep no order. */
  function chance(key: string): (() => number) | null {
    if (varied === null) return null
    const count = (varied.counts.get(key) ?? 0) + 1
    varied.counts.set(key, count)
    return createRandom(hash(`${varied.seed} ${key} ${count}`))
  }
  const candidatesFor = (key: string) =>
    [...realAnswers.values()].filter(
      (answer) =>
        keyOf(answer.call, kindOf(answer)) === key && (varied?.losses === true || lossless.has(answer)),
    )
  reset()
  return {
    next(call, kind) {
      const key = keyOf(call, kind)
      const asked = like.get(key)
      if (asked) return styleOf(asked)
      const random = chance(key)
      if (!random) return {}
      // One more than there are: now and then the plain shape, so that the syntax of others is seen with it.
      const candidates = candidatesFor(key)
      const sample = candidates[Math.floor(random() * (candidates.length + 1))]
      const shape = sample ? styleOf(sample) : {}
      const syntax = randomSyntax(random)
      return { ...shape, ...syntax, changes: [...(shape.changes ?? []), ...(syntax.changes ?? [])] }
    },
    form(call, fields) {
      const key = keyOf(call, 'answer')
      const random = chance(key)
      const sample = like.get(key) ?? (random && random() < 0.5 ? candidatesFor(key)[0] : undefined)
      return sample ? formLike(sample.body, fields) : fields
    },
    set,
    all: () => ({
      like: [...like.values()].map(({ name }) => name),
      seed: varied?.seed ?? null,
      losses: varied?.losses ?? false,
    }),
    reset,
  }
}

function kindOf({ expect }: RealAnswer): AnswerKind {
  return 'refused' in expect ? 'refusal' : 'answer'
}

function keyOf(call: string, kind: AnswerKind): string {
  return `${call} ${kind}`
}

/** FNV-1a: a seed out of a text. */
function hash(text: string): number {
  return Array.from(text).reduce(
    (sum, character) => Math.imul(sum ^ character.charCodeAt(0), 0x01000193),
    0x811c9dc5,
  )
}

/** Fields in the order of a sample form, with those that only the sample has. */
function formLike(sample: string, fields: Fields): Fields {
  const shaped = [...new URLSearchParams(sample)].map(
    ([name, value]) => [name, fields[name] ?? value] as const,
  )
  return { ...Object.fromEntries(shaped), ...fields }
}
