import type { Draft } from '@balie/shared'
import { Trans } from '@lingui/react/macro'
import { useWatch } from 'react-hook-form'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { draftOf, type FormMethods } from '../form/form-values.ts'

interface DraftOfferProps {
  form: FormMethods
  offered: Draft
  /** Called with the draft to continue here, or with undefined to leave it. */
  onOffer: (draft: Draft | undefined) => void
}

/** Offers the form that was filled in in another window; never overwrites what is in this one. */
export function DraftOffer({ form, offered, onOffer }: DraftOfferProps) {
  useWatch({ control: form.control })
  const isEmpty = draftOf(form.getValues(), {}) === undefined
  return (
    <Banner shown={isEmpty}>
      <Trans>In een ander venster staat nog een formulier dat niet af is.</Trans>
      <Button look="secondary" onClick={() => onOffer(offered)}>
        <Trans>Hier verder invullen</Trans>
      </Button>
      <Button look="quiet" onClick={() => onOffer(undefined)}>
        <Trans>Niet nodig</Trans>
      </Button>
    </Banner>
  )
}
