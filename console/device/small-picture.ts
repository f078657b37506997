/** The longest side of a picture that is sent, pixels. */
const LONGEST_SIDE = 1280

/** The most that one is to weigh, bytes. */
const HEAVIEST = 250_000

/** From good to just good enough; below, a smaller picture tells more than a worse one. */
const QUALITIES = [0.92, 0.85, 0.75, 0.65]
const SMALLER = 0.75
const SMALLEST_SIDE = 320

/** Something that can be drawn, with its size in pixels. */
export interface Drawable {
  source: CanvasImageSource
  width: number
  height: number
}

/** Draws a picture in a size and says it as base64 of a JPEG. */
export type Encode = (width: number, height: number, quality: number) => string

/**
 * Makes a picture small enough to be sent: no longer than 1280 pixels, no heavier than 250 KB.
 *
 * @returns base64 of a JPEG; null when it cannot be made so small.
 */
export function smallEnough(
  { width, height }: Pick<Drawable, 'width' | 'height'>,
  encode: Encode,
): string | null {
  const longest = Math.max(width, height)
  let side = Math.min(LONGEST_SIDE, longest)
  while (side >= Math.min(SMALLEST_SIDE, longest)) {
    const scale = side / longest
    for (const quality of QUALITIES) {
      const jpeg = encode(Math.round(width * scale), Math.round(height * scale), quality)
      if (bytesOf(jpeg) <= HEAVIEST) return jpeg
    }
    side *= SMALLER
  }
  return null
}

/** How many bytes base64 stands for. */
const bytesOf = (base64: string) => (base64.length * 3) / 4

/** A picture on a canvas, made small. @returns as smallEnough. */
export function shrink(drawable: Drawable): string | null {
  const canvas = document.createElement('canvas')
  return smallEnough(drawable, (width, height, quality) => {
    canvas.width = width
    canvas.height = height
    canvas.getContext('2d')!.drawImage(drawable.source, 0, 0, width, height)
    return canvas.toDataURL('image/jpeg', quality).split(',')[1] ?? ''
  })
}

/** What the camera sees now. */
export const shrinkVideo = (video: HTMLVideoElement): string | null =>
  shrink({ source: video, width: video.videoWidth, height: video.videoHeight })

/**
 * A picture in a file, turned as it was held.
 *
 * @throws when it is no picture that the browser can open.
 */
export async function shrinkFile(file: File): Promise<string | null> {
  const bitmap = await createImageBitmap(file)
  try {
    return shrink({ source: bitmap, width: bitmap.width, height: bitmap.height })
  } finally {
    bitmap.close()
  }
}
