import type { SoundType } from '#shared/faces/attempts.contract'
import { dropKept, readKept } from '../../device/kept-files'
import { mayRecord, record } from '../../device/recorder'
import type { Recording, Taken } from '../../device/taken'
import { asksForDigits, hasAgreed, requestIn, useOwnFaces } from '../own-faces.store'
import type { Reading } from './step'

/** Four digits take three seconds; whoever looks for his glasses has some more. */
const LONGEST_MILLISECONDS = 12_000

/** What was read aloud. */
export interface Sound {
  type: SoundType
  /** Base64. */
  bytes: string
}

/** Digits that are being read aloud. */
export interface Aloud {
  /** For the screen. */
  reading: Reading
  /** Whether there is something to send, or it is certain that there is nothing. */
  isOver(): boolean
  /** What was said; null when nothing was, for whatever reason. Never throws. */
  sound(): Promise<Sound | null>
  /** Lets go of the microphone. */
  close(): void
}

/** Whether digits may be asked for: somebody wants it, the person has agreed, and there is a microphone. */
export async function mayReadAloud(requestId: string): Promise<boolean> {
  const { faces } = useOwnFaces.getState()
  const request = requestIn(faces, requestId)
  if (!faces || !request || !asksForDigits(faces, request)) return false
  return hasAgreed(faces) && faces.consent.voice === true && (await mayRecord())
}

const nothing = () => null

/** Begins to record; it ends when the person says so, or by itself. */
export function readAloud(digits: string): Aloud {
  const beginning = record('voice', 'front')
  let recording: Recording | null = null
  let taking: Promise<Taken | null> | null = null

  const done = () => {
    taking ??= beginning.then(begun => begun.stop()).catch(nothing)
  }
  function skip() {
    taking ??= Promise.resolve(null)
    void beginning.then(begun => begun.cancel()).catch(nothing)
  }
  beginning.then(begun => (recording = begun), skip)
  const patience = setTimeout(done, LONGEST_MILLISECONDS)

  return {
    reading: { digits, level: () => recording?.level() ?? null, done, skip },
    isOver: () => taking !== null,
    sound: async () => {
      const taken = await taking
      return taken && read(taken).catch(nothing)
    },
    close() {
      clearTimeout(patience)
      skip()
    },
  }
}

/** It is sent from memory; nothing of it stays on the phone. */
async function read({ file, type, bytes }: Taken): Promise<Sound> {
  try {
    return { type: type as SoundType, bytes: await readKept(file, 0, bytes) }
  } finally {
    await dropKept(file)
  }
}
