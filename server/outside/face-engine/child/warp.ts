import type { Box, Picture, Spot } from './picture'

/** Maps a spot (x, y) to (a·x + b·y + c, d·x + e·y + f). */
export type Mapping = readonly [a: number, b: number, c: number, d: number, e: number, f: number]

/** Samples a side of a pixel at most, where a picture is made smaller. */
const FINEST = 4

/** The mapping that goes the other way. */
export function inverse([a, b, c, d, e, f]: Mapping): Mapping {
  const size = a * e - b * d
  const [p, q, r, s] = [e / size, -b / size, -d / size, a / size]
  return [p, q, -(p * c + q * f), r, s, -(r * c + s * f)]
}

/**
 * The turn, scale and shift that bring spots nearest to where they should be (Umeyama 1991, without
 * mirroring).
 */
export function likenessMapping(from: readonly Spot[], to: readonly Spot[]): Mapping {
  const count = from.length
  const mean = (spots: readonly Spot[], axis: 0 | 1) =>
    spots.reduce((sum, spot) => sum + spot[axis], 0) / count
  const [fromX, fromY, toX, toY] = [mean(from, 0), mean(from, 1), mean(to, 0), mean(to, 1)]
  let [along, across, size] = [0, 0, 0]
  from.forEach((spot, index) => {
    const [x, y] = [spot[0] - fromX, spot[1] - fromY]
    const [u, v] = [to[index]![0] - toX, to[index]![1] - toY]
    along += x * u + y * v
    across += x * v - y * u
    size += x * x + y * y
  })
  const [cos, sin] = [along / size, across / size]
  return [cos, -sin, toX - cos * fromX + sin * fromY, sin, cos, toY - sin * fromX - cos * fromY]
}

/**
 * A picture as a mapping makes it, smoothly; what lies outside is black. Where it gets smaller, several
 * samples make one pixel.
 */
export function warp(picture: Picture, mapping: Mapping, width: number, height: number): Picture {
  const [a, b, c, d, e, f] = inverse(mapping)
  const shrinking = Math.sqrt(Math.abs(a * e - b * d))
  const fine = Math.max(1, Math.min(FINEST, Math.round(shrinking)))
  const out = new Uint8Array(width * height * 3)
  const sum: [number, number, number] = [0, 0, 0]
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      sum.fill(0)
      for (let sample = 0; sample < fine * fine; sample++) {
        const px = x + ((sample % fine) + 0.5) / fine - 0.5
        const py = y + (Math.floor(sample / fine) + 0.5) / fine - 0.5
        addSample(picture, a * px + b * py + c, d * px + e * py + f, sum)
      }
      const at = (y * width + x) * 3
      for (let colour = 0; colour < 3; colour++) {
        out[at + colour] = sum[colour]! / (fine * fine) + 0.5
      }
    }
  }
  return { data: out, width, height }
}

/** Adds the colour between four pixels. */
function addSample(
  { data, width, height }: Picture,
  x: number,
  y: number,
  sum: [number, number, number],
) {
  const [left, top] = [Math.floor(x), Math.floor(y)]
  const [right, down] = [x - left, y - top]
  for (let corner = 0; corner < 4; corner++) {
    const [column, row] = [left + (corner & 1), top + (corner >> 1)]
    if (column < 0 || row < 0 || column >= width || row >= height) continue
    const share = (corner & 1 ? right : 1 - right) * (corner >> 1 ? down : 1 - down)
    const at = (row * width + column) * 3
    sum[0] += share * data[at]!
    sum[1] += share * data[at + 1]!
    sum[2] += share * data[at + 2]!
  }
}

/** Part of a picture, made so large. */
export function crop(
  picture: Picture,
  { left, top, width, height }: Box,
  toWidth: number,
  toHeight = toWidth,
): Picture {
  const [wide, high] = [toWidth / width, toHeight / height]
  const mapping: Mapping = [
    ...[wide, 0, -left * wide + (wide - 1) / 2],
    ...[0, high, -top * high + (high - 1) / 2],
  ] as unknown as Mapping
  return warp(picture, mapping, toWidth, toHeight)
}
