import * as L from 'leaflet'
import type { CheckIn } from '#shared/checkins/checkins.contract'
import { latestOfEach, needsAttention } from '../live/live.store'
import { linesOf, markerIcon } from './icons'

/** What the map is told of those it shows one by one. */
export interface SingleWords {
  /** The name beside a marker; `latest` is false for an earlier check-in of the same person. */
  name(checkIn: CheckIn, latest: boolean): string
  /** How old a fix is, worked out when it is asked for. */
  age(checkIn: CheckIn): string
  /** The lines that appear when a marker is pointed at. */
  about(checkIn: CheckIn): string[]
}

interface Drawn {
  checkIn: CheckIn
  marker: L.Marker
  circle: L.Circle
  /** What it was drawn as; drawn again only when that changes. */
  as: string
}

/** One marker and one circle of accuracy for each check-in. */
export function drawSingles(map: L.Map, words: SingleWords, onSelect: (id: string) => void) {
  const drawn = new Map<string, Drawn>()

  function show(checkIns: readonly CheckIn[], selectedId: string | null) {
    const latest = new Set(latestOfEach(checkIns))
    const wanted = new Set(checkIns.map(({ id }) => id))
    for (const [id, { marker, circle }] of drawn) {
      if (wanted.has(id)) continue
      marker.remove()
      circle.remove()
      drawn.delete(id)
    }
    for (const checkIn of checkIns) draw(checkIn, latest.has(checkIn), checkIn.id === selectedId)
  }

  function draw(checkIn: CheckIn, latest: boolean, selected: boolean) {
    const attention = needsAttention(checkIn)
    const states = Object.entries({ selected, attention, earlier: !latest })
      .filter(([, is]) => is)
      .map(([state]) => state)
    const as = states.join(' ')
    const before = drawn.get(checkIn.id)
    const { marker, circle } = before ?? place(checkIn)
    if (before?.as !== as) {
      const { verdict } = checkIn.place
      marker.setIcon(markerIcon({ verdict, name: words.name(checkIn, latest), states }))
      marker.setZIndexOffset(selected ? 2000 : attention ? 1000 : 0)
      circle.getElement()?.classList.toggle('selected', selected)
    }
    if (!before) marker.addTo(map)
    drawn.set(checkIn.id, { checkIn, marker, circle, as })
    const age = marker.getElement()?.querySelector('.age')
    if (age) age.textContent = words.age(checkIn)
  }

  function place(checkIn: CheckIn) {
    const { latitude, longitude, accuracyMetres, verdict } = checkIn.place
    const at: L.LatLngTuple = [latitude, longitude]
    const className = `accuracy ${verdict}`
    const circle = L.circle(at, { radius: accuracyMetres, className, interactive: false })
    const marker = L.marker(at)
    const select = () => onSelect(checkIn.id)
    marker.on('click', select)
    marker.on('keydown', ({ originalEvent }) => originalEvent.key === 'Enter' && select())
    marker.bindTooltip(() => linesOf(words.about(drawn.get(checkIn.id)?.checkIn ?? checkIn)), {
      direction: 'top',
      offset: [0, -10],
      opacity: 1,
    })
    circle.addTo(map)
    return { marker, circle }
  }

  return { show }
}
