/** A decoded picture, upright: three bytes a pixel (red, green, blue), row by row. */
export interface Picture {
  data: Uint8Array
  width: number
  height: number
}

/** A place in a picture: pixels from the left and from the top. */
export type Spot = readonly [x: number, y: number]

/** Part of a picture in pixels; it may reach over the edge. */
export interface Box {
  left: number
  top: number
  width: number
  height: number
}

export const areaOf = ({ width, height }: Box): number => width * height

export const centreOf = ({ left, top, width, height }: Box): Spot => [
  left + width / 2,
  top + height / 2,
]

export const boxAround = ([x, y]: Spot, width: number, height = width): Box => ({
  left: x - width / 2,
  top: y - height / 2,
  width,
  height,
})

export const distance = ([x, y]: Spot, [toX, toY]: Spot): number => Math.hypot(x - toX, y - toY)

/** The middle of some spots. */
export const middleOf = (spots: readonly Spot[]): Spot => [
  spots.reduce((sum, [x]) => sum + x, 0) / spots.length,
  spots.reduce((sum, [, y]) => sum + y, 0) / spots.length,
]

export function mirrored({ data, width, height }: Picture): Picture {
  const out = new Uint8Array(data.length)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      copyPixel(data, y * width + x, out, y * width + (width - 1 - x))
    }
  }
  return { data: out, width, height }
}

/** @param quarters - how many quarter turns clockwise. */
export function turned(picture: Picture, quarters: number): Picture {
  let current = picture
  for (let turn = 0; turn < quarters; turn++) {
    const { data, width, height } = current
    const out = new Uint8Array(data.length)
    for (let y = 0; y < height; y++) {
      for (let x = 0; x < width; x++) {
        copyPixel(data, y * width + x, out, x * height + (height - 1 - y))
      }
    }
    current = { data: out, width: height, height: width }
  }
  return current
}

function copyPixel(from: Uint8Array, at: number, to: Uint8Array, toAt: number) {
  for (let colour = 0; colour < 3; colour++) to[toAt * 3 + colour] = from[at * 3 + colour]!
}

/** Brightness of each pixel, 0 to 255. */
export function greyOf({ data, width, height }: Picture): Float32Array {
  const grey = new Float32Array(width * height)
  for (let pixel = 0, at = 0; pixel < grey.length; pixel++, at += 3) {
    grey[pixel] = 0.299 * data[at]! + 0.587 * data[at + 1]! + 0.114 * data[at + 2]!
  }
  return grey
}

/** How a model wants its colours. */
export interface Colours {
  order: 'rgb' | 'bgr'
  /** Taken from each value, in the order red, green, blue. */
  mean: readonly [number, number, number]
  /** What is left is divided by this. */
  spread: readonly [number, number, number]
}

/** One plane a colour, as models read pictures. */
export function planesOf({ data, width, height }: Picture, colours: Colours): Float32Array {
  const size = width * height
  const planes = new Float32Array(3 * size)
  for (let plane = 0; plane < 3; plane++) {
    const colour = colours.order === 'rgb' ? plane : 2 - plane
    const [mean, spread] = [colours.mean[colour]!, colours.spread[colour]!]
    for (let pixel = 0; pixel < size; pixel++) {
      planes[plane * size + pixel] = (data[pixel * 3 + colour]! - mean) / spread
    }
  }
  return planes
}
