import { create } from 'zustand'
import { persist } from 'zustand/middleware'
import type { MediaKind, MediaType } from '#shared/reports/reports.contract'
import { useSession } from '../account/session.store'
import { newAttemptId } from '../device/attempt'
import { dropKept } from '../device/kept-files'
import { onThisPhone } from '../device/storage'
import type { Taken } from '../device/taken'

/** Where what is being written is kept on the phone. */
export const REPORT_DRAFTS = 'report-drafts'

/** A sound, picture or film that goes with a report. */
export interface Piece {
  /** A name of its own, so that the server recognises its parts. */
  id: string
  kind: MediaKind
  type: MediaType
  seconds: number
  bytes: number
  /** By which the phone finds it. */
  file: string
}

/** What somebody has written so far. */
export interface Filled {
  /** By the id of the question. */
  answers: Readonly<Record<string, string>>
  pieces: readonly Piece[]
  withoutMedia: string
  /** Under which it was last sent; null when it never was. */
  attemptId: string | null
}

const EMPTY: Filled = { answers: {}, pieces: [], withoutMedia: '', attemptId: null }

interface Drafts {
  /** By whose it is and what it is about; see `keyOf`. */
  drafts: Readonly<Record<string, Filled>>
}

/** What is being written outlives the mini-program; it goes when the report has arrived. */
export const useDrafts = create<Drafts>()(
  persist((): Drafts => ({ drafts: {} }), {
    name: REPORT_DRAFTS,
    version: 1,
    storage: onThisPhone,
  }),
)

/** Names a draft. @param about - the id of a duty, or what happened. */
export const keyOf = (personId: string, about: string) => `${personId} ${about}`

/** What the person known now has written about something. */
export function useFilled(about: string): Filled {
  const personId = useSession(session => session.personId)
  return useDrafts(({ drafts }) => drafts[keyOf(personId, about)]) ?? EMPTY
}

const keyNow = (about: string) => keyOf(useSession.getState().personId, about)

/** Writes some of it anew. */
export function fillIn(about: string, change: (before: Filled) => Partial<Filled>): void {
  const key = keyNow(about)
  const { drafts } = useDrafts.getState()
  const before = drafts[key] ?? EMPTY
  useDrafts.setState({ drafts: { ...drafts, [key]: { ...before, ...change(before) } } })
}

/** Answers a question. */
export const answer = (about: string, questionId: string, words: string): void =>
  fillIn(about, ({ answers }) => ({ answers: { ...answers, [questionId]: words } }))

/** Adds what was taken just now. */
export async function addPiece(about: string, kind: MediaKind, taken: Taken): Promise<void> {
  const id = await newAttemptId()
  fillIn(about, ({ pieces }) => ({ pieces: [...pieces, { id, kind, ...taken }] }))
}

/** Takes a piece away, and from the phone. */
export async function removePiece(about: string, { id, file }: Piece): Promise<void> {
  fillIn(about, ({ pieces }) => ({ pieces: pieces.filter(piece => piece.id !== id) }))
  await dropKept(file)
}

/** Lets go of a draft whose report has arrived, and of all its pieces. */
export async function dropDraft(key: string): Promise<void> {
  const { [key]: gone, ...drafts } = useDrafts.getState().drafts
  useDrafts.setState({ drafts })
  await Promise.all((gone?.pieces ?? []).map(({ file }) => dropKept(file)))
}
