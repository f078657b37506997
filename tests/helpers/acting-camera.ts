import type { Page } from 'playwright-core'
import type { Motion } from '#shared/faces/attempts.contract'
import { motionWords } from '../../miniprogram/faces/results.words'
import { type Acted, TAKES, frameOf } from './actor'

/**
 * Who stands before a phone's camera: somebody who does as the page says, who only looks ahead whatever
 * it says, or to whom something happens; or there is no camera, or nobody may use it.
 */
export type Role = 'obedient' | 'inattentive' | Acted | 'no-camera' | 'forbidden'

const ACTED: readonly Acted[] = [
  ...(['look-ahead', 'turn-left', 'turn-right', 'blink', 'open-mouth'] as const),
  ...(['dark', 'two-faces', 'on-side'] as const),
]

/** Gives a phone a camera before which the actor stands; to be called before its first page. */
export async function giveCamera(phone: Page): Promise<void> {
  const takes = Array.from({ length: TAKES }, (_, take) => take)
  const frames = Object.fromEntries(
    ACTED.map(acted => [acted, takes.map(take => frameOf(acted, take).toString('base64'))]),
  )
  const motions = Object.fromEntries(
    Object.entries(motionWords).map(([motion, words]) => [words, motion as Motion]),
  )
  await phone.addInitScript(actBeforeCamera, { frames, motions })
}

/** From now on the actor plays this. */
export const play = (phone: Page, role: Role): Promise<void> =>
  phone.evaluate(role => sessionStorage.setItem('role', role), role)

interface Script {
  /** Base64 of JPEGs by what is acted. */
  frames: Record<string, string[]>
  /** What is to be done, by what the page says. */
  motions: Record<string, string>
}

/** Runs in the page. Nobody holds quite still, so that no two pictures within half a minute are the same. */
function actBeforeCamera({ frames, motions }: Script) {
  const [width, height] = [640, 480]
  // Somebody hears what is to be done, does it, and looks ahead again.
  const [hears, cycle] = [900, 1600]
  const role = () => sessionStorage.getItem('role') ?? 'obedient'
  const bitmaps: Record<string, Promise<ImageBitmap[]>> = {}
  const bitmapsOf = (acted: string) => (bitmaps[acted] ??= Promise.all(frames[acted]!.map(opened)))
  const opened = (base64: string) =>
    createImageBitmap(new Blob([Uint8Array.from(atob(base64), letter => letter.charCodeAt(0))]))
  const hear = navigator.mediaDevices?.getUserMedia.bind(navigator.mediaDevices)
  let [heard, since, drawn] = ['', 0, 0]

  function acted(): string {
    if (role() === 'inattentive') return 'look-ahead'
    if (role() !== 'obedient') return role()
    const said = document.querySelector('.viewfinder__prompt')?.textContent ?? ''
    const now = performance.now()
    if (said !== heard) [heard, since] = [said, now]
    const isDoing = (now - since) % cycle > hears
    return isDoing ? (motions[said] ?? 'look-ahead') : 'look-ahead'
  }

  async function getUserMedia(wanted: MediaStreamConstraints): Promise<MediaStream> {
    // The microphone is the browser's own.
    if (!wanted.video) return hear(wanted)
    if (role() === 'no-camera') throw new DOMException('none', 'NotFoundError')
    if (role() === 'forbidden') throw new DOMException('no', 'NotAllowedError')
    const canvas = Object.assign(document.createElement('canvas'), { width, height })
    const context = canvas.getContext('2d')!
    const stream = canvas.captureStream()
    const timer = setInterval(async () => {
      if (!stream.active) return clearInterval(timer)
      const takes = await bitmapsOf(acted())
      const number = drawn++
      const take = takes[number % takes.length]!
      const share = Math.min(width / take.width, height / take.height)
      const [wide, high] = [take.width * share, take.height * share]
      const left = (width - wide) / 2
      context.drawImage(take, left - (number % 7), -(number % 13), wide, high)
    }, 60)
    return stream
  }
  if (navigator.mediaDevices) navigator.mediaDevices.getUserMedia = getUserMedia
}
