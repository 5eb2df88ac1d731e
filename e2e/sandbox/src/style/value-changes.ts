import { el, mapElements, textOfElement } from '../xml/element.ts'
import type { Change } from './style.ts'

/** Changes the text of the elements of one name; with `inside`, only in a parent of that name. */
function changeText(name: string, change: (text: string) => string, inside?: string): Change {
  return (root) =>
    mapElements(root, (element, parent) =>
      element.name === name &&
      (inside === undefined || parent === inside) &&
      typeof element.content === 'string'
        ? { ...element, content: change(textOfElement(element)) }
        : element,
    ) ?? root
}

/** Birth dates as midnight in UTC, which is 01:00 in Belgian winter and 02:00 in summer. */
export const birthAtMidnightUtc: Change = changeText('dateOfBirth', (text) =>
  text.replace(/T\d\d:(\d\d:\d\d\+(\d\d):\d\d)$/, 'T$2:$1'),
)

/** Amounts with this many decimals, or more if fewer would change the amount. */
export function amountsWithDecimals(decimals: number): Change {
  return changeText('price', (text) => {
    const amount = Number(text)
    const needed = [0, 1, 2, 3].find((count) => Number(amount.toFixed(count)) === amount) ?? 3
    return amount.toFixed(Math.max(decimals, needed))
  })
}

/** A list of counters that begins with an additional one without a consumer key. */
export const counterWithoutKey: Change = (root) =>
  mapElements(root, (element) =>
    element.name === 'balies' && typeof element.content !== 'string'
      ? {
          ...element,
          content: [el('balie', [el('id', '1799'), el('name', 'Zonder sleutel')]), ...element.content],
        }
      : element,
  ) ?? root

/** The key of a card's counter, in the other case. */
export const counterKeyInOtherCase: Change = changeText(
  'id',
  (text) => (text === text.toUpperCase() ? text.toLowerCase() : text.toUpperCase()),
  'balie',
)

/** Pictures whose base64 is broken over lines. */
export const brokenPictures: Change = changeText('picture', (text) =>
  text === '' ? '' : `\n${(text.match(/.{1,60}/g) ?? []).join('\n')}\n    `,
)

/** Remarks with carriage returns, as `&#13;`. */
export const carriageReturns: Change = changeText('moreInfo', (text) => text.replace(/ /, '\r '))
