import { useMutation } from '@tanstack/react-query'
import { downloadDay } from './download-day.ts'

export function useDownloadDay() {
  const { mutate, isPending, data } = useMutation({ mutationFn: downloadDay })
  return { download: mutate, busy: isPending, failed: data === false }
}
