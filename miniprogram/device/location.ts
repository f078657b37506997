import Taro from '@tarojs/taro'
import { type Listen, gather } from './burst'
import { locationObstacle } from './permission'
import { type Burst, NoPlace } from './place'
import { promised, saidOf } from './promised'

/** WeChat gives a position every second or two, the first ones often coarse. */
const PATIENCE_MILLISECONDS = 6_000

/** How WeChat words a no, whoever said it. */
const REFUSAL = /auth|permission/

/**
 * Where the phone is now: a burst that begins with this call and ends within ten seconds.
 * Nothing that the phone knew before is used, and listening ends with the burst.
 *
 * @throws {NoPlace}
 */
export async function placeNow(): Promise<Burst> {
  const obstacle = await locationObstacle()
  if (obstacle === 'switched-off') throw new NoPlace('switched-off')
  if (obstacle) throw new NoPlace('refused')
  return { datum: 'wgs84', fixes: await gather(listen, PATIENCE_MILLISECONDS) }
}

const listen: Listen = (hear, fail) => {
  const heard: Taro.onLocationChange.Callback = ({ latitude, longitude, accuracy }) =>
    hear({ latitude, longitude, accuracyMetres: accuracy })
  Taro.onLocationChange(heard)
  promised(callbacks => Taro.startLocationUpdate({ type: 'wgs84', ...callbacks })).catch(
    (failure: unknown) =>
      fail(new NoPlace(REFUSAL.test(saidOf(failure)) ? 'refused' : 'no-signal')),
  )
  return () => {
    Taro.offLocationChange(heard)
    Taro.stopLocationUpdate()
  }
}
