import type { Snapshot } from '../control/snapshot.ts'
import { html } from '../html/html.ts'
import type { Page } from '../html/page.ts'
import { demoSections, sectionHtml } from './demo-sections.ts'
import { demoStyle } from './demo-style.ts'

const EXPLANATION =
  'Alles hier is verzonnen. Richt een scanner op het scherm of druk de pagina af. Statussen zijn die van nu: herlaad om te zien wat er veranderd is.'

/** Cards, eIDs and vouchers as barcodes, for a real scanner. Choosing a part at the top shows only that one. */
export function demoPage(snapshot: Snapshot): Page {
  const sections = demoSections(snapshot)
  const links = sections.map(({ id, title }) => html`<li><a href="#${id}">${title}</a></li>`)
  const body = html`<header>
      <h1>Kaarten om te scannen</h1>
      <p>${EXPLANATION}</p>
      <nav aria-label="Toon alleen">
        <ul>
          <li><a href="#">Alles</a></li>
          ${links}
        </ul>
      </nav>
    </header>
    <main>${sections.map(sectionHtml)}</main>`
  return { language: 'nl', title: 'Kaarten om te scannen · proefomgeving', style: demoStyle, body }
}

/** Makes the sandbox's own start page. */
export function homePage(): Page {
  const body = html`<main>
    <h1>Proefomgeving UiTID en UiTPAS</h1>
    <p>
      Dit is geen echte dienst: alle personen, kaarten en vouchers zijn verzonnen en leven enkel in het
      geheugen.
    </p>
    <nav aria-label="Pagina's">
      <ul>
        <li><a href="/demo">Kaarten om te scannen</a></li>
        <li><a href="/_sandbox/state">Toestand van nu (JSON)</a></li>
        <li><a href="/_sandbox/calls">Ontvangen oproepen (JSON)</a></li>
      </ul>
    </nav>
  </main>`
  return { language: 'nl', title: 'Proefomgeving UiTID en UiTPAS', style: demoStyle, body }
}
