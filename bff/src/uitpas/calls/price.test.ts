import { describe, expect, it } from 'vitest'
import { MUNTPUNT, SEED } from '../../../test/people.ts'
import { rawAnswer } from '../../../test/raw-answer.ts'
import { useService } from '../../../test/use-service.ts'
import { price } from './price.ts'

describe('price', () => {
  const service = useService()
  const question = {
    uitpasNumber: SEED.uitpasNumber,
    reason: 'LOSS_THEFT',
    balieConsumerKey: MUNTPUNT,
  } as const
  const ask = (more: object = {}) => price(service.call, service.token, { ...question, ...more })
  const answerWith = (body: string) =>
    service.sandbox.control.addFault({
      call: 'price',
      fault: rawAnswer(body),
    })
  const priced = (inside: string) => `<response><uitpasPrice>${inside}</uitpasPrice></response>`

  it('sends the known facts, and leaves out the others', async () => {
    await ask({ dateOfBirth: undefined })
    await ask({ dateOfBirth: '1984-05-17', postalCode: '0930', voucherNumber: '1000000001' })
    const given = [
      ['reason', 'LOSS_THEFT'],
      ['uitpasNumber', SEED.uitpasNumber],
      ['balieConsumerKey', MUNTPUNT],
    ]
    expect(service.sandbox.control.calls().map(({ path, query }) => [path, query])).toEqual([
      ['/uitid/rest/uitpas/price', given],
      [
        '/uitid/rest/uitpas/price',
        [...given, ['dateOfBirth', '1984-05-17'], ['postalCode', '0930'], ['voucherNumber', '1000000001']],
      ],
    ])
  })

  it('gives the price alone when nothing else counts in it', async () => {
    expect(await ask()).toEqual({ kind: 'ok', value: { price: '5.00' } })
  })

  it('names the type of the voucher', async () => {
    expect(await ask({ voucherNumber: '2000000001' })).toEqual({
      kind: 'ok',
      value: { price: '1.00', voucherType: { name: 'Gezinsbon', prefix: '200' } },
    })
  })

  it('tells the ages for which it is the price', async () => {
    const dateOfBirth = `${new Date().getFullYear() - 10}-01-01`
    expect(await ask({ dateOfBirth })).toEqual({
      kind: 'ok',
      value: { price: '2.00', ageRange: { from: 0, to: 17 } },
    })
  })

  it('reads through white space and prefixes', async () => {
    expect(await ask({ uitpasNumber: '0930090003706', voucherNumber: 'k4art' })).toEqual({
      kind: 'ok',
      value: { price: '0.00', voucherType: { name: 'Welkomstbon', prefix: '100' } },
    })
    answerWith(
      '<ns2:response xmlns:ns2="x"><ns2:uitpasPrice><ns2:price> 2.50\n</ns2:price></ns2:uitpasPrice></ns2:response>',
    )
    expect(await ask()).toEqual({ kind: 'ok', value: { price: '2.50' } })
  })

  it.each([
    ['<ageRange/><voucherType/>', {}],
    ['<ageRange><ageTo>17</ageTo></ageRange>', { ageRange: { to: 17 } }],
    ['<ageRange><ageFrom>\n 18 \n</ageFrom><ageTo/></ageRange>', { ageRange: { from: 18 } }],
    ['<ageRange><ageFrom>0</ageFrom></ageRange>', { ageRange: { from: 0 } }],
    ['<ageRange><ageFrom>6.0</ageFrom><ageTo>12</ageTo></ageRange>', { ageRange: { from: 6, to: 12 } }],
    ['<ageRange><ageFrom>young</ageFrom><ageTo>-1</ageTo></ageRange>', {}],
    ['<ageRange>0-17</ageRange>', {}],
    ['<ageRange><ageTo>17</ageTo></ageRange><ageRange><ageTo>5</ageTo></ageRange>', {}],
    ['<voucherType><name>Bon &amp; co</name></voucherType>', { voucherType: { name: 'Bon & co' } }],
    ['<voucherType><name>Bon</name><prefix>0200</prefix></voucherType>', { voucherType: { prefix: '0200' } }],
    ['<voucherType><prefix>200</prefix></voucherType>', {}],
  ])('keeps the price beside %s', async (inside, expected) => {
    answerWith(priced(`<price>2.00</price>${inside}`))
    const answer = await ask()
    expect(answer).toMatchObject({ kind: 'ok', value: { price: '2.00', ...expected } })
    const extras = answer.kind === 'ok' ? Object.keys(answer.value).filter((name) => name !== 'price') : []
    expect(extras).toEqual(Object.keys(expected))
  })

  it.each([
    ['2.00', '2.00'],
    ['20.5', '20.50'],
    ['5.0', '5.00'],
    ['2', '2.00'],
    ['0', '0.00'],
    ['2.000', '2.00'],
    ['0.125', '0.13'],
    ['1.005', '1.01'],
    ['999999.99', '999999.99'],
    ['2,50', '2.50'],
    ['007.5', '7.50'],
    ['1.250,00', '1250.00'],
    ['1,250.5', '1250.50'],
    ['123.456,7', '123456.70'],
    ['1 250', '1250.00'],
    ['1 250,00', '1250.00'],
    ['1\u00a0250,00', '1250.00'],
    ['12\u202f250.00', '12250.00'],
    ['1’250.00', '1250.00'],
    // A lone point or comma precedes the decimals, up to three.
    ['1.250', '1.25'],
    ['1,250', '1.25'],
  ])('reads %s as %s', async (amount, euro) => {
    answerWith(priced(`<price>\n ${amount} </price>`))
    expect(await ask()).toEqual({ kind: 'ok', value: { price: euro } })
  })

  it.each([
    ...['1.000.50', '1,000,50', '1.00,50', '1 00', '1 000 000', '1234.567,00', '1. 000', '999999.999'],
    ...['2.', '.5', '2.0000', '-2.00', '1e2', ' ', '2.00 EUR', 'gratis', '٢.٠٠'],
  ])('makes no price of %j', async (amount) => {
    answerWith(priced(`<price>${amount}</price>`))
    expect(await ask()).toMatchObject({ kind: 'open' })
  })

  it('returns only the price if ages and voucher have an unknown notation', async () => {
    answerWith(priced('<price>2.00</price><ageRange>0-17</ageRange><voucherType>Welkomstbon</voucherType>'))
    expect(await ask()).toEqual({ kind: 'ok', value: { price: '2.00' } })
  })

  it('does not choose when there are several', async () => {
    answerWith(priced('<price>2.00</price><price>5.00</price>'))
    expect(await ask()).toMatchObject({ kind: 'open' })
    const one = '<uitpasPrice><price>2.00</price></uitpasPrice>'
    answerWith(`<response>${one}${one}</response>`)
    expect(await ask()).toMatchObject({ kind: 'open' })
  })
})
