import '../../helpers/taro'
import { webcrypto } from 'node:crypto'
import { CheckInDraft } from '#shared/checkins/checkins.contract'
import { newAttemptId } from '../../../miniprogram/device/attempt'
import { randomBytes as inBrowser } from '../../../miniprogram/device/random-bytes.h5'

const VERSION_4 = /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/

describe('the name of an attempt', () => {
  it('is a version 4 UUID that the contract takes, and never the same', async () => {
    const names = await Promise.all(Array.from({ length: 50 }, newAttemptId))
    expect(new Set(names).size).toBe(50)
    for (const name of names) {
      expect(name).toMatch(VERSION_4)
      expect(CheckInDraft.shape.attemptId.safeParse(name).success).toBe(true)
    }
  })

  it.each([0x00, 0xff])('is well-formed when the dice all fall on %d', async byte => {
    jest
      .spyOn(webcrypto, 'getRandomValues')
      .mockImplementationOnce(array => (array as Uint8Array).fill(byte) as typeof array)
    expect(await newAttemptId()).toMatch(VERSION_4)
  })

  it('has its dice in a browser as well', async () => {
    expect(new Set(await inBrowser(16)).size).toBeGreaterThan(1)
  })
})
