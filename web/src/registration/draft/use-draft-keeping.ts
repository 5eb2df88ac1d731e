import { present } from '@balie/shared'
import { useEffect, useRef } from 'react'
import { draftInHand } from './draft-in-hand.ts'
import { draftOf, type DraftOrigin, type FormMethods, type FormValues } from '../form/form-values.ts'
import { useDeleteDraft, useSaveDraft } from './save-draft.ts'

const DRAFT_AFTER_MS = 800

/**
 * Saves the form at the BFF as it changes, while `keeping`; deletes the saved form once it is emptied.
 *
 * @returns a function that saves the form at once if it has changed
 */
export function useDraftKeeping(
  form: FormMethods,
  { balieConsumerKey, returnUrl }: DraftOrigin,
  keeping: boolean,
) {
  const pendingRef = useRef<() => void>(undefined)
  const save = useSaveDraft()
  const forget = useDeleteDraft()
  useEffect(() => {
    if (!keeping) {
      draftInHand.write(undefined)
      return
    }
    let timer: ReturnType<typeof setTimeout> | undefined
    const origin = present({ balieConsumerKey, returnUrl })
    draftInHand.write(draftOf(form.getValues(), origin))
    let kept = draftInHand.read() !== undefined
    function keep(values: FormValues) {
      clearTimeout(timer)
      pendingRef.current = undefined
      const draft = draftOf(values, origin)
      if (draft) save(draft)
      else if (kept) forget()
      kept = draft !== undefined
    }
    const unsubscribe = form.subscribe({
      formState: { values: true },
      callback: ({ values }) => {
        clearTimeout(timer)
        draftInHand.write(draftOf(values, origin))
        pendingRef.current = () => keep(values)
        timer = setTimeout(pendingRef.current, DRAFT_AFTER_MS)
      },
    })
    return () => {
      clearTimeout(timer)
      pendingRef.current = undefined
      unsubscribe()
    }
  }, [form, balieConsumerKey, returnUrl, keeping, save, forget])
  return () => pendingRef.current?.()
}
