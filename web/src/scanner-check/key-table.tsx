import { Trans } from '@lingui/react/macro'
import type { Stroke } from '../scanner/stroke.ts'
import styles from './key-table.module.css'

/** Lists the keys one by one, for setting up the scanner. */
export function KeyTable({ strokes }: { strokes: readonly Stroke[] }) {
  return (
    <details className={styles['details']}>
      <summary>
        <Trans>Toets na toets</Trans>
      </summary>
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">
              <Trans>Toets</Trans>
            </th>
            <th scope="col">
              <Trans>Geeft hier</Trans>
            </th>
            <th scope="col">
              <Trans>Na (ms)</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {strokes.map(({ at, code, key, shift, altGraph }, index) => (
            <tr key={index}>
              <td>
                {shift && 'Shift + '}
                {altGraph && 'AltGr + '}
                {code === '' ? '–' : code}
              </td>
              <td>{key}</td>
              <td>{index === 0 ? '–' : Math.round(at - (strokes[index - 1]?.at ?? at))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}
