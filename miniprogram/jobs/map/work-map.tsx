import { Map } from '@tarojs/components'
import gcoord from 'gcoord'
import { spoken } from '../../ui/spoken'
import { words } from '../finding/finding.words'
import type { Mark, WorkMapProps } from './marks'

/** How near one looks at a single place, and at a county. */
const ZOOM = { place: 15, county: 11 }

const PIN = '/assets/pin.png'

/** Pixels of a screen that is 375 wide. */
const PIN_SIZE = { width: 26, height: 34 }

/** WeChat's own map. It is drawn on another grid: only here are places moved onto it. */
export function WorkMap({ marks, small = false, onOpen }: WorkMapProps) {
  const pins = marks.map(pinOf)
  const [first] = pins
  if (!first) return null
  const only = pins.length === 1
  return (
    <Map
      className={small ? 'work-map work-map--small' : 'work-map'}
      latitude={first.latitude}
      longitude={first.longitude}
      scale={only ? ZOOM.place : ZOOM.county}
      markers={pins}
      includePoints={only ? [] : pins.map(({ latitude, longitude }) => ({ latitude, longitude }))}
      onMarkerTap={({ detail }) => open(detail)}
      onCalloutTap={({ detail }) => open(detail)}
      // Where the person is, is nobody's business here.
      showLocation={false}
      onError={() => {}}
      {...spoken({ label: words.mapTitle })}
    />
  )

  function open({ markerId }: { markerId: number | string }) {
    const mark = marks[Number(markerId)]
    if (mark) onOpen?.(mark)
  }
}

/** @returns a mark as WeChat's map takes it; GCJ-02. */
function pinOf({ point, label, exact }: Mark, index: number) {
  const [longitude, latitude] = gcoord.transform(
    [point.longitude, point.latitude],
    gcoord.WGS84,
    gcoord.GCJ02,
  )
  return {
    ...{ id: index, latitude, longitude, iconPath: PIN, ...PIN_SIZE },
    alpha: exact ? 1 : 0.6,
    callout: {
      ...{ content: label, color: '#16292b', fontSize: 15, borderRadius: 8, padding: 8 },
      ...{ borderWidth: 1, borderColor: '#0b4f54', bgColor: '#ffffff', anchorX: 0, anchorY: 0 },
      ...{ textAlign: 'center' as const, display: 'BYCLICK' as const },
    },
  }
}
