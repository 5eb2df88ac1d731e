import { KeyHint } from '../ui/key-hint.tsx'
import { singleKeys } from './use-shortcuts.ts'

/** The key that does the same, while keys do. */
export function ShortcutHint({ shortcut }: { shortcut: string }) {
  const [on] = singleKeys.use()
  return on && <KeyHint>{shortcut.toUpperCase()}</KeyHint>
}
