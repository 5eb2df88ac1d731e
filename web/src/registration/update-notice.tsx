import { Trans } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useWatch } from 'react-hook-form'
import { draftOf, type FormMethods, type FormValues } from './form/form-values.ts'
import type { Submission } from './submit/use-submission.ts'
import { Banner } from '../ui/banner.tsx'
import { Button } from '../ui/button.tsx'
import { reloadPage } from '../update/reload-page.ts'
import { releaseQuery } from '../update/release-query.ts'

interface UpdateNoticeProps {
  form: FormMethods
  phase: Submission['phase']
}

/** Offers a new version of the page, between two registrations only. */
export function UpdateNotice({ form, phase }: UpdateNoticeProps) {
  const { data: isOld } = useQuery(releaseQuery)
  const isEmpty = useWatch({ control: form.control, compute: isUnfilled })
  const between = phase === 'registered' || (phase === 'editing' && isEmpty)
  return (
    <Banner shown={isOld && between}>
      <Trans>Er is een nieuwe versie van de balie.</Trans>
      <Button look="secondary" onClick={() => void reloadPage()}>
        <Trans>Nu vernieuwen</Trans>
      </Button>
    </Banner>
  )
}

function isUnfilled(values: FormValues): boolean {
  return draftOf(values, {}) === undefined
}
