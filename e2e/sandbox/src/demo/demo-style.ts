export const demoStyle = `
:root { color-scheme: light; --ink: #1c2b33; --soft: #51646f; --line: #c5d0d6; --brand: #8f1d3f; --paper: #f3f6f7; }
* { box-sizing: border-box; }
html { scroll-behavior: smooth; }
body { margin: 0; background: var(--paper); color: var(--ink); font: .95rem/1.45 system-ui, sans-serif; }
header, main { max-width: 82rem; margin: 0 auto; padding: 1.5rem 1.25rem; }
h1 { margin: 0 0 .25rem; font-size: 1.7rem; }
h2 { margin: 0 0 .75rem; font-size: 1.2rem; border-bottom: 3px solid var(--brand); padding-bottom: .3rem; }
h3 { margin: 0; font-size: 1rem; }
p { margin: .25rem 0; }
a { color: var(--brand); }
nav ul { list-style: none; margin: 1rem 0 0; padding: 0; display: flex; flex-wrap: wrap; gap: .5rem; }
nav a { display: block; padding: .4rem .8rem; background: #fff; border: 1px solid var(--line); border-radius: 999px; text-decoration: none; }
nav a:hover { border-color: var(--brand); }
a:focus-visible { outline: 3px solid var(--brand); outline-offset: 2px; }
section { margin-bottom: 2.5rem; scroll-margin-top: 1rem; }
main:has(section:target) section:not(:target) { display: none; }
.tiles { display: grid; grid-template-columns: repeat(auto-fill, minmax(19.5rem, 1fr)); gap: 1rem; }
article { background: #fff; border: 1px solid var(--line); border-radius: 10px; padding: .8rem 1rem; break-inside: avoid; }
.note { color: var(--soft); font-size: .88rem; }
.label { display: flex; flex-wrap: wrap; gap: .3rem .5rem; align-items: baseline; margin-top: .6rem; font-size: .88rem; }
.number { font: 600 .95rem/1.3 ui-monospace, monospace; letter-spacing: .04em; }
.tag { padding: 0 .5rem; border-radius: 999px; background: #e6edf0; font-size: .8rem; }
.kansen { background: #fbe3ea; color: #7a1533; }
.ready { background: #dff2e3; color: #14532d; }
.gone { background: #fde8d8; color: #7c2d12; }
svg { display: block; max-width: 100%; height: auto; margin-top: .25rem; }
@media print {
  @page { size: A4; margin: 12mm; }
  body { background: #fff; font-size: 9pt; }
  header, main { padding: 0; max-width: none; }
  nav { display: none; }
  section { break-before: page; margin: 0; }
  section:first-of-type { break-before: auto; }
  .tiles { grid-template-columns: 1fr 1fr; gap: 4mm; }
  article { border-radius: 0; }
  svg { width: 76mm; }
}
`
