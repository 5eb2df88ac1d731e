import { todayEndpoint } from '@balie/shared'
import { i18n } from '@lingui/core'
import { CALL_DEADLINE_MS } from '../api/client.ts'
import { screenOwner } from '../api/screen-owner.ts'

const CSV = 'text/csv'
const FILE_NAME = /filename="?(uitpas-[\d-]+\.csv)/

/**
 * Saves the list of today as a file for a spreadsheet. The BFF names it: the list on screen can be yesterday's.
 *
 * @returns whether the list could be fetched
 */
export async function downloadDay(): Promise<boolean> {
  const { method, path, search } = todayEndpoint
  try {
    const response = await fetch(path + search, {
      method,
      headers: { Accept: CSV, 'Accept-Language': i18n.locale, ...screenOwner.header() },
      cache: 'no-store',
      redirect: 'error',
      signal: AbortSignal.timeout(CALL_DEADLINE_MS),
    })
    const [, name] = FILE_NAME.exec(response.headers.get('content-disposition') ?? '') ?? []
    const isCsv = response.headers.get('content-type')?.startsWith(CSV)
    if (!response.ok || !isCsv || name === undefined) return false
    save(await response.blob(), name)
    return true
  } catch {
    return false
  }
}

function save(file: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = name
  link.click()
  URL.revokeObjectURL(link.href)
}
