import { Trans } from '@lingui/react/macro'
import type { Advice } from './advice.ts'

/** Shows a piece of advice: the observation, and what to do about it. */
export function AdviceText({ advice }: { advice: Advice }) {
  switch (advice.about) {
    case 'typed':
      return (
        <Trans>
          Dit ziet eruit als typen met de hand, niet als een scan. Richt de scanner op een barcode en haal de
          trekker over. Komt dit wél van de scanner, zet daar dan de pauze tussen de tekens op 0 ms.
        </Trans>
      )
    case 'too-slow':
      return (
        <Trans>
          De scanner typt zo traag dat we het verschil met een mens niet zien. Zet de pauze tussen de tekens
          (“inter-character delay”) op 0 ms.
        </Trans>
      )
    case 'misread':
      return (
        <Trans>
          Het controlecijfer klopt niet: er is een cijfer fout gelezen. Scan opnieuw, iets verder van de
          barcode. Gebeurt het vaak, veeg dan het venster van de scanner schoon en controleer de kaart.
        </Trans>
      )
    case 'unknown-code':
      return (
        <Trans>
          Zo’n code kennen we niet: geen kaart, chip, rijksregisternummer of voucher. Scan je een QR-code of
          iets van een ander systeem? Bij een eigen kaart: scan opnieuw.
        </Trans>
      )
    case 'slow':
      return (
        <Trans>
          De scanner typt traag. Kaarten lukken, vouchers soms niet: zet de pauze tussen de tekens
          (“inter-character delay”) op 0 ms.
        </Trans>
      )
    case 'no-suffix':
      return (
        <Trans>
          Er komt geen Enter of Tab na de code. Dat werkt, maar met een Enter erachter (“suffix CR”) weten we
          sneller en zekerder dat de code af is.
        </Trans>
      )
    case 'caps-lock':
      return <Trans>CapsLock staat aan. Scannen lukt zo ook; zelf typen gaat beter zonder.</Trans>
    case 'eleven-digits':
      return (
        <Trans>
          Dit zijn elf cijfers, maar geen geldig rijksregisternummer. Was het een eID? Dan is er een cijfer
          fout gelezen: scan opnieuw.
        </Trans>
      )
    case 'text':
      return (
        <Trans>
          De code kwam in één keer binnen, als tekst in het veld en niet toets na toets. Dat lukt alleen als
          er in het scherm een veld gekozen is; toetsen werken overal.
        </Trans>
      )
    case 'before':
      return (
        <Trans>
          Vlak voor de code komt nog “{advice.characters}”. Zet dat voorvoegsel (“prefix”) af op de scanner,
          of laat je beheerder het instellen als SCANNER_PREFIX.
        </Trans>
      )
    case 'behind':
      return (
        <Trans>
          Vlak na de code komt nog “{advice.characters}”. Zet dat achtervoegsel (“suffix”) af op de scanner en
          kies Enter in de plaats.
        </Trans>
      )
  }
}
