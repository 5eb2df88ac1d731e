import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { Notice } from '../ui/notice.tsx'
import type { SignInNews } from './sign-in-news.ts'

interface NewsText {
  tone: 'info' | 'danger'
  title: ReactNode
  text: ReactNode
}

/** Explains the result of a sign-in or sign-out, and what to do now. */
export function SignInNotice({ news }: { news: SignInNews }) {
  const { tone, title, text } = textOf(news)
  return (
    <Notice tone={tone} title={title}>
      {text}
    </Notice>
  )
}

function textOf(news: SignInNews): NewsText {
  switch (news) {
    case 'signed-out':
      return {
        tone: 'info',
        title: <Trans>Je bent afgemeld</Trans>,
        text: <Trans>Ook bij UiTID: wie zich hierna aanmeldt, kiest zelf een account.</Trans>,
      }
    case 'uitid-away':
      return {
        tone: 'danger',
        title: <Trans>Je bent hier afgemeld, maar misschien niet bij UiTID</Trans>,
        text: (
          <Trans>
            UiTID antwoordt niet. Gebruikt iemand anders deze computer, sluit dan alle vensters van de
            browser.
          </Trans>
        ),
      }
    case 'refused':
      return {
        tone: 'info',
        title: <Trans>Je bent niet aangemeld</Trans>,
        text: (
          <Trans>
            Je koos bij UiTID om geen toegang te geven. Meld je opnieuw aan als je toch verder wil.
          </Trans>
        ),
      }
    case 'again':
      return {
        tone: 'info',
        title: <Trans>UiTID wil dat je je nog eens aanmeldt</Trans>,
        text: <Trans>Je aanmelding daar was niet volledig. Begin opnieuw en volg alle stappen.</Trans>,
      }
    case 'expired':
      return {
        tone: 'info',
        title: <Trans>Deze aanmelding is niet meer geldig</Trans>,
        text: (
          <Trans>
            Ze duurde langer dan tien minuten, was al gebruikt of begon in een andere browser. Meld je opnieuw
            aan.
          </Trans>
        ),
      }
    case 'second-factor':
      return {
        tone: 'danger',
        title: <Trans>Je aanmelding is niet sterk genoeg</Trans>,
        text: (
          <Trans>
            Deze balie vraagt een tweede stap, zoals een code op je gsm. Stel die in bij UiTID en meld je
            opnieuw aan. Lukt dat niet, vraag dan hulp aan je helpdesk.
          </Trans>
        ),
      }
    case 'no-account':
      return {
        tone: 'danger',
        title: <Trans>UiTPAS kent dit UiTID-account niet</Trans>,
        text: (
          <Trans>
            Meld je aan met het account waarmee je altijd aan de balie werkt: UiTID vraagt opnieuw wie je
            bent. Heb je er geen ander, vraag dan toegang aan je UiTPAS-verantwoordelijke.
          </Trans>
        ),
      }
    case 'token-unknown':
      return {
        tone: 'danger',
        title: <Trans>UiTPAS herkent je aanmelding niet</Trans>,
        text: (
          <Trans>
            Meld je nog eens aan. Blijft het fout gaan, zeg dan tegen je helpdesk dat UiTPAS het bewijs van
            UiTID weigert (401).
          </Trans>
        ),
      }
    case 'no-permission':
      return {
        tone: 'danger',
        title: <Trans>Deze toepassing mag niemand aanmelden</Trans>,
        text: (
          <Trans>
            Dat kan je zelf niet oplossen. Verwittig je helpdesk: publiq moet deze toepassing toelaten om
            aanmeldingen van UiTID in te ruilen (403).
          </Trans>
        ),
      }
    case 'clock':
      return {
        tone: 'danger',
        title: <Trans>De klok van deze toepassing staat niet gelijk met die van UiTID</Trans>,
        text: <Trans>Verwittig je helpdesk en probeer het daarna opnieuw.</Trans>,
      }
    case 'away':
      return {
        tone: 'danger',
        title: <Trans>UiTID is even niet bereikbaar</Trans>,
        text: <Trans>Probeer het zo dadelijk opnieuw. Blijft het duren, verwittig dan je helpdesk.</Trans>,
      }
    case 'busy':
      return {
        tone: 'info',
        title: <Trans>Er melden zich nu te veel mensen aan</Trans>,
        text: <Trans>Wacht een minuut en probeer het opnieuw.</Trans>,
      }
    case 'unavailable':
      return {
        tone: 'danger',
        title: <Trans>Deze toepassing is even niet beschikbaar</Trans>,
        text: <Trans>Probeer het zo dadelijk opnieuw. Blijft het duren, verwittig dan je helpdesk.</Trans>,
      }
    case 'failed':
      return {
        tone: 'danger',
        title: <Trans>Aanmelden is niet gelukt</Trans>,
        text: <Trans>Er liep iets mis tussen UiTID en deze balie. Probeer het nog eens.</Trans>,
      }
  }
}
