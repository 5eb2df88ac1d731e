import { KeyHint } from '../ui/key-hint.tsx'
import { singleKeys } from './use-shortcuts.ts'

/** The key that does the same, while keys do. */
export function ShortcutHint({ shortcut }: { shortcut: string | undefined }) {
  const [on] = singleKeys.use()
  return on && shortcut !== undefined && <KeyHint>{shortcut.toUpperCase()}</KeyHint>
}
