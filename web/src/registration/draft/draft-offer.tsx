import type { Draft } from '@balie/shared'
import { Trans } from '@lingui/react/macro'
import { useWatch } from 'react-hook-form'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { draftOf, type FormMethods } from '../form/form-values.ts'

interface DraftOfferProps {
  form: FormMethods
  offered: Draft
  /** Told of the draft that is wanted here, or of none. */
  onOffer: (draft: Draft | undefined) => void
}

/** Offers what was filled in in another window; never over what stands here. */
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
