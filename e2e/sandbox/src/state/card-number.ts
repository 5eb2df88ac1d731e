/** The Luhn check digit for the digits before it. */
function luhnCheckDigit(digits: string): string {
  const sum = Array.from(digits)
    .reverse()
    .reduce((total, digit, index) => {
      const doubled = Number(digit) * (index % 2 === 0 ? 2 : 1)
      return total + (doubled > 9 ? doubled - 9 : doubled)
    }, 0)
  return String((10 - (sum % 10)) % 10)
}

/** Makes a card number: prefix (5 digits), serial number (6), kansenpas digit, check digit. */
export function makeCardNumber(prefix: string, serial: number, kansenpas: boolean): string {
  const digits = prefix + String(serial).padStart(6, '0') + (kansenpas ? '1' : '0')
  return digits + luhnCheckDigit(digits)
}

/** 13 digits, digit 12 is 0 or 1, digit 13 is right (rules.md §1). */
export function isCardNumber(text: string): boolean {
  return /^\d{11}[01]\d$/.test(text) && luhnCheckDigit(text.slice(0, 12)) === text.slice(12)
}

/** Tells whether a card number is a kansenpas's. */
export function isKansenpasNumber(cardNumber: string): boolean {
  return cardNumber[11] === '1'
}

/** A made-up NFC chip number of 14 hex digits that goes with the card. */
export function chipNumberOf(cardNumber: string): string {
  return `04${BigInt(cardNumber).toString(16).toUpperCase().padStart(11, '0')}8`
}
