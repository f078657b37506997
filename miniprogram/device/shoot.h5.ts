import { MEDIA_LIMITS } from '#shared/reports/limits'
import { keepFile } from './kept-files.h5'
import { type Facing, NotTaken } from './taken'
import type * as phone from './shoot'

const LONGEST_SIDE = 1600
const QUALITIES = [0.85, 0.7, 0.5, 0.3]

/** See shoot.ts. A telephone’s browser opens the camera; a desk’s, which cannot, its files. @throws {NotTaken} */
export const shootPicture: typeof phone.shootPicture = async facing => {
  const file = await chosen(facing)
  if (!file) return null
  const jpeg = await smallEnough(await drawn(file))
  return { file: await keepFile(jpeg), type: 'image/jpeg', seconds: 0, bytes: jpeg.size }
}

/** Films are recorded on the page; see recorder.h5.ts. @throws {NotTaken} */
export const shootFilm: typeof phone.shootFilm = async () => {
  throw new NotTaken('broken')
}

/** Must come straight from a tap. */
function chosen(facing: Facing): Promise<File | null> {
  const input = document.createElement('input')
  input.type = 'file'
  input.accept = 'image/*'
  input.setAttribute('capture', facing === 'front' ? 'user' : 'environment')
  // Out of sight, but in the page: some browsers forget what is not.
  input.hidden = true
  document.body.append(input)
  return new Promise<File | null>(resolve => {
    input.onchange = () => resolve(input.files?.[0] ?? null)
    input.addEventListener('cancel', () => resolve(null))
    input.click()
  }).finally(() => input.remove())
}

/** The right way up, and no larger than needed. */
async function drawn(file: File): Promise<HTMLCanvasElement> {
  const picture = await createImageBitmap(file).catch(() => {
    throw new NotTaken('broken')
  })
  const scale = Math.min(1, LONGEST_SIDE / Math.max(picture.width, picture.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(picture.width * scale)
  canvas.height = Math.round(picture.height * scale)
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height)
  picture.close()
  return canvas
}

async function smallEnough(canvas: HTMLCanvasElement): Promise<Blob> {
  for (const quality of QUALITIES) {
    const jpeg = await new Promise<Blob | null>(made => canvas.toBlob(made, 'image/jpeg', quality))
    if (jpeg && jpeg.size <= MEDIA_LIMITS.picture.bytes) return jpeg
  }
  throw new NotTaken('too-big')
}
