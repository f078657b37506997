import { type OutlineDrawing, drawOutlines } from '../../../../console/places/map/draw-outlines'
import type { Outline } from '../../../../console/ui/map/outline'
import '../../browser-parts'
import { makeContainer } from '../../ui/map/make-container'

const square = (east: number, north: number): Outline => [
  [
    [
      [east, north],
      [east + 0.5, north],
      [east + 0.5, north + 0.5],
      [east, north + 0.5],
      [east, north],
    ],
  ],
]
const around = { kind: 'around', outline: square(110, 30) } as const
const chosen = { kind: 'chosen', outline: square(103.5, 24.3) } as const

let container: HTMLElement
let drawing: OutlineDrawing
beforeEach(() => {
  container = makeContainer()
  drawing = drawOutlines(container, null)
})
afterEach(() => {
  drawing.remove()
  container.remove()
})

const kinds = () =>
  [...container.querySelectorAll('.kept-outline')].map(({ classList }) => classList[1])
const degrees = () =>
  [...container.querySelectorAll('.grid-label.column')].map(({ textContent }) =>
    parseInt(textContent, 10),
  )

describe('the map of outlines', () => {
  it('draws each as what it is, the last one uppermost, and none of those before', () => {
    drawing.show([around])
    drawing.show([around, { ...chosen, kind: 'before' }, { ...chosen, kind: 'new' }])
    expect(kinds()).toEqual(['around', 'before', 'new'])
  })

  it('looks at the one that is chosen, however far off the others are', () => {
    drawing.show([around, chosen])
    expect(new Set(degrees())).toEqual(new Set([103, 104]))
  })

  it('looks at all of them when none is chosen', () => {
    drawing.show([around])
    expect(new Set(degrees())).toEqual(new Set([109, 110]))
  })
})
