import { MEDIA_LIMITS } from '#shared/reports/limits'
import { PROOF_BYTES, PROOF_PIXELS } from '#shared/visits/relatives/limits'
import { keepFile } from './kept-files.h5'
import { type Facing, NotTaken, type Taken } from './taken'
import type * as phone from './shoot'

/** How far a picture is pressed together: pixels of its longer side, and the most bytes. */
interface Pressed {
  pixels: number
  bytes: number
}

const PICTURE: Pressed = { pixels: 1600, bytes: MEDIA_LIMITS.picture.bytes }
const PAGE: Pressed = { pixels: PROOF_PIXELS, bytes: PROOF_BYTES }

const QUALITIES = [0.85, 0.7, 0.5, 0.3]

/** See shoot.ts. A telephone’s browser opens the camera; a desk’s, which cannot, its files. @throws {NotTaken} */
export const shootPicture: typeof phone.shootPicture = async facing => {
  const file = await chosen(facing)
  return file && pressed(file, PICTURE)
}

/** See shoot.ts. @throws {NotTaken} */
export const shootPage: typeof phone.shootPage = async from => {
  const file = await chosen(from === 'camera' ? 'back' : null)
  return file && pressed(file, PAGE)
}

async function pressed(file: File, limits: Pressed): Promise<Taken> {
  const jpeg = await smallEnough(await drawn(file, limits.pixels), limits.bytes)
  return { file: await keepFile(jpeg), type: 'image/jpeg', seconds: 0, bytes: jpeg.size }
}

/** Films are recorded on the page; see recorder.h5.ts. @throws {NotTaken} */
export const shootFilm: typeof phone.shootFilm = async () => {
  throw new NotTaken('broken')
}

/** Must come straight from a tap. */
function chosen(facing: Facing | null): Promise<File | null> {
  const input = document.createElement('input')
  input.type = 'file'
  input.accept = 'image/*'
  if (facing) input.setAttribute('capture', facing === 'front' ? 'user' : 'environment')
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
async function drawn(file: File, longest: number): Promise<HTMLCanvasElement> {
  const picture = await createImageBitmap(file).catch(() => {
    throw new NotTaken('broken')
  })
  const scale = Math.min(1, longest / Math.max(picture.width, picture.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(picture.width * scale)
  canvas.height = Math.round(picture.height * scale)
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height)
  picture.close()
  return canvas
}

async function smallEnough(canvas: HTMLCanvasElement, most: number): Promise<Blob> {
  for (const quality of QUALITIES) {
    const jpeg = await new Promise<Blob | null>(made => canvas.toBlob(made, 'image/jpeg', quality))
    if (jpeg && jpeg.size <= most) return jpeg
  }
  throw new NotTaken('too-big')
}
