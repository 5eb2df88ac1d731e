/** A kind of voucher: its numbers begin with `prefix`, and a card then costs `price` at most. */
export type VoucherType = { name: string; prefix: string; price: string }
export type VoucherStatus = 'FRESH' | 'SPENT'
export type VoucherSeed = { voucherNumber: string; type: VoucherType; status: VoucherStatus }

const WELKOMSTBON: VoucherType = { name: 'Welkomstbon', prefix: '100', price: '0.00' }
const GEZINSBON: VoucherType = { name: 'Gezinsbon', prefix: '200', price: '1.00' }

const numbers: readonly [VoucherType, VoucherStatus, readonly string[]][] = [
  [
    WELKOMSTBON,
    'FRESH',
    [
      '1000000001',
      '1000000002',
      '1000000003',
      '1000000004',
      '1000000005',
      '1000000006',
      '1000000007',
      '1000000008',
    ],
  ],
  [WELKOMSTBON, 'SPENT', ['1000000091', '1000000092', '1000000093']],
  [
    GEZINSBON,
    'FRESH',
    [
      '2000000001',
      '2000000002',
      '2000000003',
      '2000000004',
      '2000000005',
      '2000000006',
      '2000000007',
      '2000000008',
    ],
  ],
  [GEZINSBON, 'SPENT', ['2000000091', '2000000092', '2000000093']],
  // The form of a voucher isn't documented: these keep clients from assuming ten digits.
  [WELKOMSTBON, 'FRESH', ['FEEST24', 'DEUR-7', 'k4art']],
  [GEZINSBON, 'SPENT', ['OP2020']],
]

export const voucherSeeds: readonly VoucherSeed[] = numbers.flatMap(([type, status, list]) =>
  list.map((voucherNumber) => ({ voucherNumber, type, status })),
)
