import Taro from '@tarojs/taro'
import type { Obstacle } from './place'
import { promised } from './promised'

/** What keeps the phone from giving its position, from the outside in; null when nothing does. */
export async function locationObstacle(): Promise<Obstacle | null> {
  if (Taro.getSystemSetting().locationEnabled === false) return 'switched-off'
  if (Taro.getAppAuthorizeSetting().locationAuthorized === 'denied') return 'refused-by-phone'
  const { authSetting } = await Taro.getSetting()
  return authSetting['scope.userLocation'] === false ? 'refused-by-wechat' : null
}

/** Whether there is a page with settings that we can open for the person. */
export const canOpenSettings = (obstacle: string): obstacle is Obstacle =>
  obstacle === 'refused-by-phone' || obstacle === 'refused-by-wechat'

/** Opens the page where this obstacle is removed. Must come straight from a tap. */
export async function openSettings(obstacle: Obstacle): Promise<void> {
  if (obstacle === 'refused-by-phone') {
    await promised(callbacks => Taro.openAppAuthorizeSetting(callbacks))
  }
  if (obstacle === 'refused-by-wechat') await Taro.openSetting()
}
