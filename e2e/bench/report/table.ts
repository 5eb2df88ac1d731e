/** A column of a table; numbers stand to the right. */
export interface Column {
  title: string
  numeric?: boolean
}

const SHORTEST_RULE = 3

/** A Markdown table, aligned as Prettier aligns it, so that it can be pasted into a document as it is. */
export function markdownTable(columns: readonly Column[], rows: readonly (readonly string[])[]): string {
  const widths = columns.map(({ title }, index) =>
    Math.max(SHORTEST_RULE, title.length, ...rows.map((row) => row[index]?.length ?? 0)),
  )
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  const aligned = (cells: readonly string[]) =>
    line(
      columns.map(({ numeric }, index) => {
        const [cell = '', width = 0] = [cells[index], widths[index]]
        return numeric ? cell.padStart(width) : cell.padEnd(width)
      }),
    )
  const rule = columns.map(({ numeric }, index) => {
    const width = widths[index] ?? SHORTEST_RULE
    return numeric ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width)
  })
  return [aligned(columns.map(({ title }) => title)), line(rule), ...rows.map(aligned)].join('\n')
}

/** Prints a part's heading, tables and notes to standard output, with blank lines between them. */
export function printPart(title: string, paragraphs: readonly string[]): void {
  process.stdout.write([`### ${title}`, ...paragraphs].map((text) => `${text}\n`).join('\n'))
}

/** A figure next to its upper or lower limit. */
export interface Budget {
  name: string
  /** The figure as it is shown. */
  figure: string
  budget: string
  isMet: boolean
  /** Reason why the figure proves nothing on this machine, in a few words. */
  unfit?: string | undefined
}

/** Makes the table of met and missed budgets. */
export function budgetTable(budgets: readonly Budget[]): string {
  return markdownTable(
    [
      { title: 'figure' },
      { title: 'measured', numeric: true },
      { title: 'budget', numeric: true },
      { title: '' },
    ],
    budgets.map(({ name, figure, budget, isMet, unfit }) => [
      name,
      figure,
      budget,
      unfit ?? (isMet ? 'met' : 'not met'),
    ]),
  )
}
