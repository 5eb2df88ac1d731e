import type { Counter, DayProlongation, DayRegistration } from '@balie/shared'
import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { ProlongationRow } from './prolongation-row.tsx'
import { RegistrationRow } from './registration-row.tsx'
import styles from './today-screen.module.css'

interface TodayTableProps {
  counter: Counter
  registrations: readonly DayRegistration[]
  prolongations: readonly DayProlongation[]
  onReceipt: (receipt: ReactNode) => void
}

/** Shows the lines of a day, newest first; on a narrow screen or receipt paper each takes several rows. */
export function TodayTable({ counter, registrations, prolongations, onReceipt }: TodayTableProps) {
  const shared = { counter, onReceipt }
  const rows = [
    ...registrations.map((registration) => ({
      at: registration.at,
      row: <RegistrationRow key={registration.key} registration={registration} {...shared} />,
    })),
    ...prolongations.map((prolongation) => ({
      at: prolongation.at,
      row: <ProlongationRow key={prolongation.at} prolongation={prolongation} {...shared} />,
    })),
  ].toSorted((a, b) => b.at.localeCompare(a.at))
  return (
    <table className={styles['table']}>
      <thead>
        <tr>
          <th scope="col">
            <Trans>Uur</Trans>
          </th>
          <th scope="col">
            <Trans>Kaart</Trans>
          </th>
          <th scope="col">
            <Trans>Waarom</Trans>
          </th>
          <th scope="col">
            <Trans>Uitkomst</Trans>
          </th>
          <th scope="col" className={styles['amount']}>
            <Trans>Prijs</Trans>
          </th>
          <td className={styles['action']} />
        </tr>
      </thead>
      <tbody>{rows.map(({ row }) => row)}</tbody>
    </table>
  )
}
