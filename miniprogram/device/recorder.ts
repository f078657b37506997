import Taro from '@tarojs/taro'
import { MEDIA_LIMITS } from '#shared/reports/limits'
import { keepFile, sizeOf } from './kept-files'
import { saidOf } from './promised'
import { type Facing, NotTaken, type Recording, type Taken } from './taken'

/** Speech is clear in this, and a minute of it is half a megabyte. */
const SOUND = {
  format: 'mp3',
  sampleRate: 16_000,
  encodeBitRate: 64_000,
  numberOfChannels: 1,
} as const

/** Films are taken by WeChat’s own camera; see shoot.ts. */
export const RECORDS_FILMS: boolean = false

/**
 * Whether a browser would record what is said; its person is asked for that now, and not in the middle
 * of something. WeChat is not asked: nothing is recorded there that its person has not begun himself.
 */
export const mayRecord = async (): Promise<boolean> => false

/**
 * Begins to record what is said. WeChat ends it by itself when the time is over.
 *
 * @throws {NotTaken} the microphone gives nothing.
 */
export async function record(_kind: 'voice' | 'video', _facing: Facing): Promise<Recording> {
  const { ended, begun } = listen()
  const manager = Taro.getRecorderManager()
  manager.start({ ...SOUND, duration: MEDIA_LIMITS.voice.seconds * 1000 })
  // A failure is told to whoever waits for the beginning; nobody may wait for the end yet.
  ended.catch(() => null)
  await begun
  let taken: Promise<Taken> | null = null
  return {
    level: () => null,
    showIn: () => {},
    stop() {
      manager.stop()
      return (taken ??= ended.then(keep))
    },
    cancel: () => manager.stop(),
  }
}

interface Stopped {
  tempFilePath: string
  /** Milliseconds. */
  duration: number
}

/** There is one recorder for all: whoever listens last hears it. */
function listen() {
  const manager = Taro.getRecorderManager()
  let fail: (failure: unknown) => void = () => {}
  const begun = new Promise<void>((resolve, reject) => {
    fail = reject
    manager.onStart(() => resolve())
  })
  const ended = new Promise<Stopped>((resolve, reject) => {
    manager.onStop(answer => resolve(answer as Stopped))
    manager.onError(failure => {
      const notTaken = new NotTaken(/auth|permission/.test(saidOf(failure)) ? 'denied' : 'broken')
      fail(notTaken)
      reject(notTaken)
    })
  })
  return { begun, ended }
}

async function keep({ tempFilePath, duration }: Stopped): Promise<Taken> {
  const seconds = Math.min(duration / 1000, MEDIA_LIMITS.voice.seconds)
  const file = await keepFile(tempFilePath)
  return { file, type: 'audio/mpeg', seconds, bytes: await sizeOf(file) }
}
