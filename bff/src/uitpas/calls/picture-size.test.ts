import { describe, expect, it } from 'vitest'
import { JAN, JAN_CARD, MUNTPUNT } from '../../../test/people.ts'
import { rawAnswer } from '../../../test/raw-answer.ts'
import { useService } from '../../../test/use-service.ts'
import { passholderByUid } from './passholder-by-uid.ts'
import { retrieve } from './retrieve.ts'

const MIB = 1024 * 1024

describe('a passholder with a photo of 1.2 MiB', () => {
  const service = useService()
  const person = (bytes: number) => {
    const picture = `/9j/${Buffer.alloc(bytes, 1).toString('base64')}`
    return `<passHolder><firstName>Jan</firstName><picture>${picture}</picture><uitIdUser><id>${JAN}</id></uitIdUser></passHolder>`
  }
  const answering = (call: string, text: string) =>
    service.sandbox.control.addFault({
      call,
      fault: rawAnswer(text),
    })

  it.each([1.2, 8])(
    'is found by a number, without the photo where it cannot be shown (%d MiB)',
    async (mib) => {
      answering('retrieve', `<response>${person(mib * MIB)}</response>`)
      const asked = { identification: JAN_CARD, balieConsumerKey: MUNTPUNT }
      const answer = await retrieve(service.call, service.token, asked)
      expect(answer).toMatchObject({ kind: 'ok', value: { passholder: { uid: JAN, firstName: 'Jan' } } })
      expect(answer).not.toHaveProperty('value.passholder.picture')
    },
  )

  it('is found by uid', async () => {
    answering('passholder', person(1.2 * MIB))
    const asked = { uid: JAN, balieConsumerKey: MUNTPUNT }
    expect(await passholderByUid(service.call, service.token, asked)).toMatchObject({
      kind: 'ok',
      value: { uid: JAN, firstName: 'Jan' },
    })
  })

  it('is not read without end', async () => {
    answering('retrieve', `<response>${person(20 * MIB)}</response>`)
    const asked = { identification: JAN_CARD, balieConsumerKey: MUNTPUNT }
    expect(await retrieve(service.call, service.token, asked)).toMatchObject({
      kind: 'open',
      cause: 'UND_ERR_RES_EXCEEDED_MAX_SIZE',
    })
  })
})
