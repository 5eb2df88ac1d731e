import { present } from '@balie/shared'
import { errorWord } from './error-word.ts'

const ADDRESS = 'HOST is no address of this machine: unset it to listen on all, or set it to one of them'
const WORDS: Record<string, [setting: string, words: string]> = {
  EADDRINUSE: ['PORT', 'PORT is in use by another process: choose another one, or end that process'],
  EACCES: ['PORT', 'PORT may not be used by this user: choose one from 1024 on'],
  EADDRNOTAVAIL: ['HOST', ADDRESS],
  EAFNOSUPPORT: ['HOST', ADDRESS],
  EINVAL: ['HOST', ADDRESS],
  ENOTFOUND: ['HOST', ADDRESS],
  EAI_AGAIN: ['HOST', ADDRESS],
}

/** Explains why a server can't listen, and which setting to change: some shells set an unexpected `HOST`. */
export function describeListeningFailure(error: Error): { cause: string; setting?: string; words?: string } {
  const cause = errorWord(error)
  const [setting, words] = (Object.hasOwn(WORDS, cause) ? WORDS[cause] : undefined) ?? []
  return present({ cause, setting, words })
}
