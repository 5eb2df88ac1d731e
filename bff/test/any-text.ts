import fc from 'fast-check'

/** Any text at all, with control characters and lone surrogates. (fast-check's own unit `binary` takes a second.) */
export const anyText = fc.string({
  unit: fc.nat(0xffff).map((code) => String.fromCharCode(code)),
  maxLength: 30,
})
