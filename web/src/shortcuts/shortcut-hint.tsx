import { KeyHint } from '../ui/key-hint.tsx'
import { singleKeys } from './use-shortcuts.ts'

/** Shows the shortcut of an action, unless single keys are switched off. */
export function ShortcutHint({ shortcut }: { shortcut: string | undefined }) {
  const [on] = singleKeys.use()
  return on && shortcut !== undefined && <KeyHint>{shortcut.toUpperCase()}</KeyHint>
}
