/** Folds case and accents, so that two spellings of a word can be compared: `Évora` becomes `evora`. */
export function foldText(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}
