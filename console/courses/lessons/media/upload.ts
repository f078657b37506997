import { Unreachable } from '#shared/ask'
import { LESSON_MEDIA_LIMITS, LESSON_PART_BYTES } from '#shared/courses/lesson-limits'
import { beginLessonMedia, sendLessonMedia } from '#shared/courses/lessons.endpoints'
import type { LessonMedia, LessonMediaKind, LessonMediaType } from '#shared/courses/media.contract'
import { call } from '../../../http/call'
import { pauseAfter } from '../../../http/pauses'

/** Which files may be chosen, and how some browsers call them otherwise. */
const TYPES: Readonly<Record<LessonMediaKind, Readonly<Record<string, LessonMediaType>>>> = {
  picture: { 'image/jpeg': 'image/jpeg', 'image/png': 'image/png' },
  audio: {
    'audio/mpeg': 'audio/mpeg',
    'audio/mp3': 'audio/mpeg',
    'audio/mp4': 'audio/mp4',
    'audio/x-m4a': 'audio/mp4',
  },
  video: { 'video/mp4': 'video/mp4', 'video/webm': 'video/webm' },
}

export const acceptedOf = (kind: LessonMediaKind): string => Object.keys(TYPES[kind]).join()

/** Why a file is not even begun; null when it can be. */
export function unfit(file: File, kind: LessonMediaKind): 'wrong-type' | 'too-big' | null {
  if (!(file.type in TYPES[kind])) return 'wrong-type'
  return file.size > LESSON_MEDIA_LIMITS[kind].bytes ? 'too-big' : null
}

/** What is told while a file is under way. */
export interface Progress {
  /** Of a hundred. */
  percent: number
  /** Whether the network is being waited for. */
  waits: boolean
}

interface Upload {
  file: File
  kind: LessonMediaKind
  told: (progress: Progress) => void
  /** Ends it; what was sent stays, and the same file goes on from there. */
  signal: AbortSignal
}

/**
 * Sends a file part by part; where the network breaks off it waits and goes on, and a file of which
 * some was sent before goes on from there.
 *
 * @throws {Refused} it is not what it says to be. @throws the reason of the signal when it was stopped.
 */
export async function upload({ file, kind, told, signal }: Upload): Promise<LessonMedia> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  const asked = {
    name: file.name,
    type: TYPES[kind][file.type]!,
    bytes: bytes.length,
    digest: await digestOf(bytes),
  }
  const begin = () => call(beginLessonMedia, asked)
  const begun = await insisting(begin, signal, () => told({ percent: 0, waits: true }))
  const { id, parts } = begun
  let media: LessonMedia | null = null
  // Of one that is whole the last part is sent once more: the answer tells where it is.
  let missing = begun.missing.length > 0 ? begun.missing : [parts - 1]
  while (missing.length > 0) {
    const [part] = missing
    const percent = Math.floor(((parts - missing.length) / parts) * 100)
    told({ percent, waits: false })
    const send = () => call(sendLessonMedia, { id, part: part!, bytes: partOf(bytes, part!) })
    const answer = await insisting(send, signal, () => told({ percent, waits: true }))
    missing = answer.missing
    media = answer.media
  }
  return media!
}

/** Asks again and again while nobody answers. */
async function insisting<Answer>(
  ask: () => Promise<Answer>,
  signal: AbortSignal,
  waits: () => void,
): Promise<Answer> {
  for (let failures = 1; ; failures += 1) {
    signal.throwIfAborted()
    try {
      return await ask()
    } catch (error) {
      if (!(error instanceof Unreachable)) throw error
      waits()
      await pause(pauseAfter(failures), signal)
    }
  }
}

const pause = (milliseconds: number, signal: AbortSignal) =>
  new Promise<void>((over, stopped) => {
    const stop = () => {
      clearTimeout(timer)
      stopped(signal.reason as Error)
    }
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop)
      over()
    }, milliseconds)
    signal.addEventListener('abort', stop, { once: true })
  })

async function digestOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return Array.from(digest, byte => byte.toString(16).padStart(2, '0')).join('')
}

/** So many bytes at a time become a text, since arguments of a function are limited. */
const SLICE = 32_768

/** A part as it travels: base64. */
export function partOf(bytes: Uint8Array, part: number): string {
  const wanted = bytes.subarray(part * LESSON_PART_BYTES, (part + 1) * LESSON_PART_BYTES)
  let text = ''
  for (let at = 0; at < wanted.length; at += SLICE) {
    text += String.fromCharCode(...wanted.subarray(at, at + SLICE))
  }
  return btoa(text)
}
