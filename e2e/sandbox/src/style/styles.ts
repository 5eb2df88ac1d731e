import { createRandom } from '../faults/random.ts'
import { realAnswers, type RealAnswer } from './samples.ts'
import type { Style } from './style.ts'
import { styleLike } from './style-like.ts'
import { isLossless, randomSyntax } from './varied-style.ts'

/** Computed once, since a load test writes many answers. */
const styles = new Map(
  [...realAnswers.values()].filter(({ isXml }) => isXml).map((answer) => [answer, styleLike(answer)]),
)
const lossless = new Set([...realAnswers.values()].filter(isLossless))
const styleOf = (answer: RealAnswer): Partial<Style> => styles.get(answer) ?? {}

/** Kind of an answer: a refusal has another shape than a successful answer. */
export type AnswerKind = 'answer' | 'refusal'

/**
 * Notation of the answers from now on.
 * - `like`: writes those of one call like a real answer, given by the name of its file in `answers/`.
 * - `seed`: writes every answer in a random style, the same for the same seed. Without `losses` answers hold as much as
 *   in the plain style; with them, flags, counters and names may be missing.
 */
export type StyleWish = { like: string } | { seed: number; losses?: boolean }

/** The requested styles. A call without one is answered in plain style. */
export type Styles = {
  /** Returns the style to lay over the plain one, for the next answer of this call. */
  next(call: string, kind: AnswerKind): Partial<Style>
  /** Returns the fields of a form, in another order or with further ones. */
  form(call: string, fields: Fields): Fields
  set(wish: StyleWish): void
  all(): { like: readonly string[]; seed: number | null; losses: boolean }
  /** Returns to the style that the sandbox was started with. */
  reset(): void
}

/** Fields of a form, in order. */
type Fields = Readonly<Record<string, string>>

/** Thrown for an unknown name of a real answer. */
export class UnknownAnswer extends Error {}

/** @param start notation at the start and after each reset; plain if absent */
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
  /**
   * Creates the randomness for the next answer of its kind, from the number of earlier ones, since parallel calls have
   * no order.
   */
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
      // One more than there are samples: sometimes the plain shape, to combine it with another syntax.
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

/** Makes a seed from a text (FNV-1a). */
function hash(text: string): number {
  return Array.from(text).reduce(
    (sum, character) => Math.imul(sum ^ character.charCodeAt(0), 0x01000193),
    0x811c9dc5,
  )
}

/** Returns fields in the order of a sample form, with those that only the sample has. */
function formLike(sample: string, fields: Fields): Fields {
  const shaped = [...new URLSearchParams(sample)].map(
    ([name, value]) => [name, fields[name] ?? value] as const,
  )
  return { ...Object.fromEntries(shaped), ...fields }
}
