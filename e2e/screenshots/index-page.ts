export interface Picture {
  state: string
  language: string
  width: number
  engine: string
  file: string
}

/** A page with all pictures: a row of pictures for each state, by width. */
export function indexPage(pictures: readonly Picture[]): string {
  const states = [...new Set(pictures.map(({ state }) => state))]
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>UiTPAS balie: every state</title>
<style>
body { font: 1rem system-ui; margin: 2rem } section { margin-block: 2rem }
.row { display: flex; flex-wrap: wrap; gap: 1rem; align-items: start }
figure { margin: 0 } img { max-width: 22rem; max-height: 22rem; border: 1px solid #999 }
</style>
<h1>Every state</h1>
<p>${states.map((state) => `<a href="#${state}">${state}</a>`).join(' · ')}</p>
${states.map((state) => section(state, pictures)).join('\n')}
</html>
`
}

function section(state: string, pictures: readonly Picture[]): string {
  const figures = pictures
    .filter((picture) => picture.state === state)
    .toSorted((a, b) => a.width - b.width)
    .map(
      ({ language, width, engine, file }) =>
        `<figure><a href="${file}"><img loading="lazy" src="${file}" alt="${state} in ${language}, ${width} wide, in ${engine}"></a><figcaption>${language} ${width} ${engine}</figcaption></figure>`,
    )
  return `<section id="${state}"><h2>${state}</h2><div class="row">${figures.join('\n')}</div></section>`
}
