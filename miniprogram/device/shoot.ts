import Taro from '@tarojs/taro'
import { MEDIA_LIMITS } from '#shared/reports/limits'
import { PROOF_BYTES, PROOF_PIXELS } from '#shared/visits/relatives/limits'
import { keepFile, sizeOf } from './kept-files'
import { saidOf } from './promised'
import { type Facing, NotTaken, type Taken } from './taken'

/** How far a picture is pressed together: pixels of its width, and the most bytes. */
interface Pressed {
  pixels: number
  bytes: number
}

/** Enough to read a letter by. */
const PICTURE: Pressed = { pixels: 1280, bytes: MEDIA_LIMITS.picture.bytes }
/** Enough for the small print of a booklet. */
const PAGE: Pressed = { pixels: PROOF_PIXELS, bytes: PROOF_BYTES }

/** Where the picture of a page comes from. */
export type PageSource = 'camera' | 'album'

/** From fine to coarse, until it is small enough. */
const QUALITIES = [80, 60, 40, 20]

/** A picture from the camera, never from the album; null when the person thought better of it. @throws {NotTaken} */
export async function shootPicture(facing: Facing): Promise<Taken | null> {
  const shot = await shoot('image', facing)
  return shot && pressed(shot.tempFilePath, PICTURE)
}

/** A picture of a page of paper; null when the person thought better of it. @throws {NotTaken} */
export async function shootPage(from: PageSource): Promise<Taken | null> {
  const shot = await shoot('image', 'back', from)
  return shot && pressed(shot.tempFilePath, PAGE)
}

async function pressed(src: string, { pixels, bytes: most }: Pressed): Promise<Taken> {
  for (const quality of QUALITIES) {
    const { tempFilePath } = await Taro.compressImage({
      src,
      quality,
      compressedWidth: pixels,
    }).catch(() => {
      throw new NotTaken('broken')
    })
    const bytes = await sizeOf(tempFilePath)
    if (bytes <= most) {
      return { file: await keepFile(tempFilePath), type: 'image/jpeg', seconds: 0, bytes }
    }
  }
  throw new NotTaken('too-big')
}

/** A film from the camera, never from the album; null when the person thought better of it. @throws {NotTaken} */
export async function shootFilm(facing: Facing): Promise<Taken | null> {
  const shot = await shoot('video', facing)
  if (!shot) return null
  const { seconds: longest, bytes: most } = MEDIA_LIMITS.video
  const film =
    shot.size <= most
      ? shot.tempFilePath
      : await Taro.compressVideo({
          src: shot.tempFilePath,
          quality: 'low',
          bitrate: 0,
          fps: 0,
          resolution: 0,
        }).then(
          ({ tempFilePath }) => tempFilePath,
          () => shot.tempFilePath,
        )
  const bytes = await sizeOf(film)
  if (bytes > most) throw new NotTaken('too-big')
  const seconds = Math.min(shot.duration, longest)
  return { file: await keepFile(film), type: 'video/mp4', seconds, bytes }
}

async function shoot(kind: 'image' | 'video', facing: Facing, from: PageSource = 'camera') {
  try {
    const { tempFiles } = await Taro.chooseMedia({
      count: 1,
      mediaType: [kind],
      sourceType: [from],
      sizeType: ['compressed'],
      maxDuration: MEDIA_LIMITS.video.seconds,
      camera: facing,
    })
    return tempFiles[0] ?? null
  } catch (failure) {
    if (/cancel/.test(saidOf(failure))) return null
    throw new NotTaken(/auth|permission|privacy/.test(saidOf(failure)) ? 'denied' : 'broken')
  }
}
