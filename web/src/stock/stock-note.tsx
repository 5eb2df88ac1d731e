import { type Counter, type LowStock, lowStock } from '@balie/shared'
import { Plural, Trans } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import styles from './stock-note.module.css'
import { stockQuery } from './stock-query.ts'

/** Shows, at the counter's name, how many cards it has left if they are few; unobtrusively, without interrupting. */
export function StockNote({ counter }: { counter: Counter }) {
  const { data: counts = [] } = useQuery(stockQuery(counter))
  const systems = counter.cardSystems.filter(({ mayRegister }) => mayRegister).length
  const low = lowStock(counts, counter)
  if (low.length === 0) return null
  return (
    <p className={styles['stock']}>
      {low.map((stock) => (
        <span key={stock.cardSystem.id}>
          {systems > 1 && <>{stock.cardSystem.name ?? stock.cardSystem.id}: </>}
          <Left {...stock} />
        </span>
      ))}
    </p>
  )
}

function Left({ cards, kansenpassen, onTheirWay }: LowStock) {
  return (
    <>
      <Trans>
        nog <Plural value={cards} one="# kaart" other="# kaarten" /> en{' '}
        <Plural value={kansenpassen} one="# kansenpas" other="# kansenpassen" />
      </Trans>
      {onTheirWay > 0 && (
        <>
          {', '}
          <Trans>{onTheirWay} onderweg</Trans>
        </>
      )}
    </>
  )
}
