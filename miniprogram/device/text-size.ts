import Taro from '@tarojs/taro'
import { USUAL_PIXELS, usableScale } from './scale'

/** How much larger than usual the person wants to read, by the settings of WeChat and the phone. */
export function textScale(): number {
  // Newer phones give the factor itself; Taro's types do not know it yet.
  const { fontSizeScaleFactor, fontSizeSetting } = Taro.getAppBaseInfo() as {
    fontSizeScaleFactor?: number
    fontSizeSetting?: number
  }
  return usableScale(fontSizeScaleFactor ?? (fontSizeSetting ?? USUAL_PIXELS) / USUAL_PIXELS)
}
