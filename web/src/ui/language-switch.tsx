import { useLingui } from '@lingui/react/macro'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { LOOK_UPS_KEY } from '../api/look-up.ts'
import { FailedNote } from './failed-note.tsx'
import { Icon } from './icon.tsx'
import hidden from './visually-hidden.module.css'
import { activateLocale } from '../i18n/catalogue.ts'
import styles from './language-switch.module.css'
import { isLocale, keepLocale, LOCALE_NAMES } from '../i18n/locale.ts'

/** Changes the language of the page; remembered on this PC. The form keeps its content. */
export function LanguageSwitch() {
  const { t, i18n } = useLingui()
  const client = useQueryClient()
  const [failed, setFailed] = useState(false)

  async function choose(locale: string) {
    if (!isLocale(locale)) return
    try {
      await activateLocale(locale)
      keepLocale(locale)
      setFailed(false)
      // Messages of failed look-ups are still in the previous language.
      void client.invalidateQueries({
        queryKey: [LOOK_UPS_KEY],
        predicate: ({ state }) => isProblem(state.data),
      })
    } catch {
      setFailed(true)
    }
  }

  return (
    <div className={styles['place']}>
      <label className={styles['choice']}>
        <span className={hidden['hidden']}>{t`Taal`}</span>
        <select
          className={styles['select']}
          value={i18n.locale}
          onChange={(event) => void choose(event.target.value)}
        >
          {Object.entries(LOCALE_NAMES).map(([locale, name]) => (
            <option key={locale} value={locale} lang={locale}>
              {name}
            </option>
          ))}
        </select>
        <Icon name="chevron" />
      </label>
      {failed && <FailedNote>{t`Die taal kon niet opgehaald worden. Probeer het opnieuw.`}</FailedNote>}
    </div>
  )
}

function isProblem(data: unknown): boolean {
  return typeof data === 'object' && data !== null && 'kind' in data && data.kind === 'problem'
}
