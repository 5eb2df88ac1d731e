import { type Counter, type Finding, formatCardNumber, type FoundCard, type Passholder } from '@balie/shared'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useWatch } from 'react-hook-form'
import type { ApiResult } from '../../api/client.ts'
import { cardQuery } from '../../card/card-query.ts'
import { passholderQuery } from '../../passholder/passholder-query.ts'
import type { FormMethods } from '../form/form-values.ts'

/** Holds the passholder who gets the card: the uid in the form, the person in the query cache. */
export function usePassholder(form: FormMethods, counter: Counter) {
  const client = useQueryClient()
  const uid = useWatch({ control: form.control, name: 'uid' })
  const { data, isFetching, refetch } = useQuery(passholderQuery(uid, counter))

  function take(finding: Finding) {
    if (finding.kind === 'passholder') {
      const { passholder } = finding
      const answer: ApiResult<Passholder> = { kind: 'ok', data: passholder }
      client.setQueryData(passholderQuery(passholder.uid, counter).queryKey, answer)
      form.setValue('uid', passholder.uid)
      form.clearErrors('uid')
    }
    if (finding.kind === 'new-card') {
      const answer: ApiResult<FoundCard> = { kind: 'ok', data: finding.card }
      client.setQueryData(cardQuery(finding.uitpasNumber, counter).queryKey, answer)
      form.setValue('uitpasNumber', formatCardNumber(finding.uitpasNumber))
      form.clearErrors('uitpasNumber')
    }
  }

  function change() {
    form.setValue('uid', '')
    form.clearErrors('uid')
  }

  return {
    passholder: data?.kind === 'ok' ? data.data : undefined,
    failure: data && data.kind !== 'ok' ? data : undefined,
    fetching: isFetching,
    take,
    change,
    refetch: () => void refetch(),
  }
}
