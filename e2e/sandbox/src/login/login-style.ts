export const loginStyle = `
:root { color-scheme: light; --ink: #1c2b33; --soft: #51646f; --line: #c5d0d6; --brand: #8f1d3f; --paper: #f3f6f7; }
* { box-sizing: border-box; }
body { margin: 0; padding: 2rem 1rem; background: var(--paper); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif; }
main { max-width: 34rem; margin: 0 auto; padding: 2rem; background: #fff; border-radius: 12px; border-top: 6px solid var(--brand); box-shadow: 0 2px 14px rgb(28 43 51 / .12); }
h1 { margin: 0 0 .5rem; font-size: 1.6rem; line-height: 1.2; }
.sandbox { margin: 0 0 1.25rem; padding: .5rem .75rem; background: #fff4d6; border-left: 4px solid #b97800; border-radius: 4px; }
ul { list-style: none; margin: 1.25rem 0; padding: 0; display: grid; gap: .75rem; }
li p { margin: .2rem 0 0 .25rem; color: var(--soft); font-size: .9rem; }
button { width: 100%; min-height: 3rem; padding: .6rem 1rem; border: 1px solid var(--line); border-radius: 8px; background: #fff; color: inherit; font: inherit; font-weight: 600; text-align: left; cursor: pointer; }
button:hover { border-color: var(--brand); background: #fdf6f8; }
button:focus-visible { outline: 3px solid var(--brand); outline-offset: 2px; }
.refuse { font-weight: 400; text-align: center; }
`
