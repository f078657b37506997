import { create } from 'zustand'
import { persist } from 'zustand/middleware'
import type { z } from '#shared/z'
import type { openOwnLesson as contract } from '#shared/courses/catalogue.contract'
import { openOwnLesson } from '#shared/courses/catalogue.endpoints'
import { useSession, whenNobodyIsKnown } from '../account/session.store'
import { dropKept } from '../device/kept-files'
import { onThisPhone } from '../device/storage'
import { call } from '../http/call'
import { download } from '../device/download'

/** A lesson as the server gave it. */
export type OpenedLesson = z.infer<typeof contract.reply>

/** A lesson on this phone, to be read without a signal too. */
export interface KeptLesson extends OpenedLesson {
  /** What there is to see and to hear, by the id of the medium. */
  files: Readonly<Record<string, string>>
  /** When it was opened last; the oldest goes first. */
  openedAt: number
}

interface Kept {
  /** Whose; '' when nothing is kept. */
  personId: string
  lessons: Readonly<Record<string, KeptLesson>>
}

/** So many lessons stay on a phone. */
const MOST_KEPT = 30

/** A film is too large to be kept without being asked for. Bytes. */
const LARGEST_FILE = 20_000_000

const NOTHING: Kept = { personId: '', lessons: {} }

/** Lessons that were opened on this phone; they go when the person signs out. */
export const useKeptLessons = create<Kept>()(
  persist(() => NOTHING, { name: 'kept-lessons', version: 1, storage: onThisPhone }),
)

/** What the person who is known now has of a lesson. */
export function useKeptLesson(lessonId: string): KeptLesson | null {
  const personId = useSession(session => session.personId)
  const kept = useKeptLessons()
  return kept.personId === personId ? (kept.lessons[lessonId] ?? null) : null
}

const own = (): Kept['lessons'] => {
  const { personId, lessons } = useKeptLessons.getState()
  return personId === useSession.getState().personId ? lessons : {}
}

/** Reads a lesson and keeps it. @throws as `call`. */
export async function readLesson(lessonId: string): Promise<void> {
  const opened = await call(openOwnLesson, { lessonId })
  const before = own()[lessonId]
  const isSame = before?.lesson.version === opened.lesson.version
  if (before && !isSame) await dropFiles(before)
  keep(lessonId, { ...opened, files: isSame ? before.files : {}, openedAt: Date.now() })
}

function keep(lessonId: string, lesson: KeptLesson) {
  const { personId } = useSession.getState()
  const all = Object.entries({ ...own(), [lessonId]: lesson })
  all.sort(([, one], [, other]) => other.openedAt - one.openedAt)
  for (const [, gone] of all.slice(MOST_KEPT)) void dropFiles(gone)
  useKeptLessons.setState({ personId, lessons: Object.fromEntries(all.slice(0, MOST_KEPT)) })
}

const dropFiles = async ({ files }: KeptLesson) => {
  await Promise.all(Object.values(files).map(dropKept))
}

/** What of a lesson is still to be fetched so that it is complete without a signal. */
export const missingFiles = ({ media, files }: KeptLesson) =>
  media.filter(({ id, bytes }) => !(id in files) && bytes <= LARGEST_FILE)

/** Fetches pictures and sound of a lesson. @returns whether all of it is there. */
export async function keepFiles(lessonId: string): Promise<boolean> {
  for (const { id, address } of missingFiles(own()[lessonId] ?? NO_LESSON)) {
    const file = await download(__SERVER__ + address).catch(() => null)
    if (file === null) return false
    const now = own()[lessonId]
    if (!now) return false
    keep(lessonId, { ...now, files: { ...now.files, [id]: file } })
  }
  return true
}

const NO_LESSON = { media: [], files: {} } as unknown as KeptLesson

whenNobodyIsKnown(() => {
  for (const lesson of Object.values(useKeptLessons.getState().lessons)) void dropFiles(lesson)
  useKeptLessons.setState(NOTHING)
})
