import { placeNow } from '../../../miniprogram/device/location'
import { phone } from '../../helpers/taro'

describe('the place of a phone with WeChat', () => {
  beforeEach(() => phone.reset())

  it('is a burst by satellite, and the phone is left in peace afterwards', async () => {
    const { datum, fixes } = await placeNow()
    expect([datum, fixes.map(({ accuracyMetres }) => accuracyMetres)]).toEqual([
      'wgs84',
      [18, 12, 9],
    ])
    expect(phone.called('startLocationUpdate')).toMatchObject([{ type: 'wgs84' }])
    expect([phone.listening, phone.ears]).toEqual([false, 0])
  })

  it('begins after the call: what an earlier burst still hears is not in it', async () => {
    await placeNow()
    const before = Date.now()
    const { fixes } = await placeNow()
    expect(fixes).toHaveLength(3)
    expect(fixes.every(({ takenAt }) => Date.parse(takenAt) >= before)).toBe(true)
  })

  it.each([
    ['location is off', { locationEnabled: false }, 'switched-off'],
    ['the phone does not allow WeChat', { systemAllows: 'denied' }, 'refused'],
    ['the person said no before', { scope: 'denied' }, 'refused'],
  ] as const)('is not asked for when %s', async (_, settings, why) => {
    Object.assign(phone, settings)
    await expect(placeNow()).rejects.toMatchObject({ why })
    expect(phone.called('startLocationUpdate')).toEqual([])
  })

  it.each([
    ['the person says no', { answersPopup: 'denied' }],
    ['the person does not let WeChat know', { systemAllows: 'not determined' }],
    ['the person does not agree to the privacy notice', { privacy: 'refused' }],
  ] as const)('is refused when %s', async (_, settings) => {
    Object.assign(phone, settings)
    await expect(placeNow()).rejects.toMatchObject({ why: 'refused' })
    expect(phone.called('stopLocationUpdate')).toHaveLength(1)
  })

  it('is our own mistake, and nobody’s refusal, when the notice does not name it', async () => {
    phone.privacy = 'not-declared'
    await expect(placeNow()).rejects.toMatchObject({ why: 'no-signal' })
  })
})
