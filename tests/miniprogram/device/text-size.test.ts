import { textScale } from '../../../miniprogram/device/text-size'
import { phone } from '../../helpers/taro'

describe('letters on a phone', () => {
  beforeEach(() => phone.reset())

  it.each([
    ['as WeChat is set', { fontSizeSetting: 22 }, 1.375],
    ['never smaller than drawn', { fontSizeSetting: 14 }, 1],
    ['never too large to use', { fontSizeSetting: 40 }, 1.8],
    [
      'by the factor where the phone gives one',
      { fontSizeSetting: 16, fontSizeScaleFactor: 1.5 },
      1.5,
    ],
    ['as drawn where the phone says nothing', {}, 1],
  ])('are %s', (_, baseInfo, scale) => {
    phone.baseInfo = baseInfo
    expect(textScale()).toBe(scale)
  })
})
