/** Returns the id of the field for a kansenstatuut's new end date. */
export function prolongFieldId(cardSystemId: string): string {
  return `prolong-${cardSystemId}`
}
