import Taro from '@tarojs/taro'
import gcoord from 'gcoord'
import { promised } from './promised'

/** A place that somebody is to find. Degrees, WGS-84. */
export interface Destination {
  latitude: number
  longitude: number
  name: string
  address: string
}

/** How near one looks: the streets around. */
const ZOOM = 16

/**
 * Opens WeChat's own map at a place, from where it leads there. Nothing is asked of where the person is.
 *
 * @returns whether it opened.
 */
export function showOnMap({ latitude, longitude, name, address }: Destination): Promise<boolean> {
  // The map is drawn on another grid: only here is the place moved onto it.
  const [x, y] = gcoord.transform([longitude, latitude], gcoord.WGS84, gcoord.GCJ02)
  return promised(callbacks =>
    Taro.openLocation({ latitude: y, longitude: x, name, address, scale: ZOOM, ...callbacks }),
  ).then(
    () => true,
    () => false,
  )
}
