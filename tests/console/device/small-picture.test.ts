import { type Encode, smallEnough } from '../../../console/device/small-picture'

/** As heavy as so many bits for each pixel, in base64. */
const weighing =
  (bitsPerPixel: number): Encode =>
  (width, height, quality) =>
    'x'.repeat(Math.ceil((width * height * bitsPerPixel * quality) / 6))

const tried = (width: number, height: number, encode: Encode) => {
  const sizes: string[] = []
  const jpeg = smallEnough({ width, height }, (...size) => {
    sizes.push(size.join(' '))
    return encode(...size)
  })
  return { sizes, bytes: jpeg && (jpeg.length * 3) / 4 }
}

describe('a picture that is sent', () => {
  it('is no longer than 1280 pixels on its longer side', () => {
    expect(tried(4000, 3000, weighing(0.5)).sizes).toEqual(['1280 960 0.92'])
    expect(tried(3000, 4000, weighing(0.5)).sizes).toEqual(['960 1280 0.92'])
  })

  it('is never made larger', () => {
    expect(tried(640, 480, weighing(1)).sizes).toEqual(['640 480 0.92'])
    expect(tried(200, 150, weighing(1)).sizes).toEqual(['200 150 0.92'])
  })

  it('is no heavier than 250 KB: first a worse one, then a smaller one', () => {
    const { sizes, bytes } = tried(1280, 960, weighing(2.1))
    expect(sizes).toEqual(['1280 960 0.92', '1280 960 0.85', '1280 960 0.75'])
    expect(bytes).toBeLessThanOrEqual(250_000)
    expect(tried(1280, 960, weighing(4)).sizes.at(-1)).toMatch(/^960 720 /)
  })

  it('is none when it cannot be made so small', () => {
    expect(smallEnough({ width: 1280, height: 960 }, () => 'x'.repeat(400_000))).toBeNull()
  })
})
