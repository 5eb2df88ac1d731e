/** Where the date to which a kansenstatuut is prolonged is entered. */
export function prolongFieldId(cardSystemId: string): string {
  return `prolong-${cardSystemId}`
}
