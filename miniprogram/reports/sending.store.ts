import { create } from 'zustand'
import type { Question, ReportEvent, ReportKind } from '#shared/reports/questions.contract'
import type { ReportDraft, ReportReceipt } from '#shared/reports/reports.contract'
import { submitReport } from '#shared/reports/reports.endpoints'
import { newAttemptId } from '../device/attempt'
import { callAs } from '../http/call'
import { createOutbox } from '../http/outbox'
import { type Filled, type Piece, dropDraft, fillIn, keyOf } from './drafts.store'
import { readOwn } from './own-reports.store'
import { type Progress, sendPieces } from './pieces-sending'

/** Where reports wait for a signal. */
export const UNSENT_REPORTS = 'unsent-reports'

/** What is asked in a report, and what for. */
export interface Target {
  /** Names the draft: the id of the duty, or what happened. */
  about: string
  dutyId: string | null
  kind: ReportKind
  event: ReportEvent | null
  questionVersion: number
}

/** A report with what goes with it. */
type Parcel = Omit<ReportDraft, 'media'> & { about: string; pieces: Piece[] }

/** A duty that is done or gone stays so: what is written for it must not hold up what comes after. */
const FINAL_STATUSES = [400, 404, 409, 413]

/** How far the sounds, pictures and films of the report have come that is being sent. */
export const useProgress = create<{ progress: Progress | null }>()(() => ({ progress: null }))

/** Reports survive a lost signal, with what goes with them. */
export const useUnsentReports = createOutbox<Parcel, ReportReceipt>(
  UNSENT_REPORTS,
  async ({ personId, about, pieces, ...draft }) => {
    try {
      await sendPieces(pieces, personId, progress => useProgress.setState({ progress }))
      const media = pieces.map(({ id }) => id)
      const receipt = await callAs(personId)(submitReport, { ...draft, media })
      if (receipt?.attemptId === draft.attemptId) await dropDraft(keyOf(personId, about))
      return receipt
    } finally {
      useProgress.setState({ progress: null })
    }
  },
  FINAL_STATUSES,
)

/** Under which attempt each report was sent since the start of the mini-program, by what it is about. */
export const useSent = create<Readonly<Record<string, string>>>()(() => ({}))

/** From here on it exists; sends it as soon as that is possible. @throws when the phone cannot name it. */
export async function handIn(target: Target, filled: Filled): Promise<void> {
  const attemptId = await newAttemptId()
  const { about, ...rest } = target
  const { answers, pieces, withoutMedia } = filled
  fillIn(about, () => ({ attemptId }))
  useSent.setState({ [about]: attemptId })
  useUnsentReports.getState().keep({
    ...rest,
    about,
    attemptId,
    takenAt: new Date().toISOString(),
    answers: Object.entries(answers).map(([questionId, words]) => ({ questionId, words })),
    pieces: [...pieces],
    withoutMedia,
  })
  await sendReports()
}

/** Sends what waits, and asks anew what is wanted when something has arrived. Never throws. */
export async function sendReports(): Promise<void> {
  const before = useUnsentReports.getState().received
  await useUnsentReports.getState().sendKept()
  if (useUnsentReports.getState().received !== before) readOwn()
}

/** A new report of the same thing begins with an empty page. */
export const forgetSent = (about: string): void =>
  useSent.setState(
    sent => Object.fromEntries(Object.entries(sent).filter(([one]) => one !== about)),
    true,
  )

/** What is asked now: a text that goes with a plea for help only after that was said. */
export function askedNow(
  questions: readonly Question[],
  answers: Filled['answers'],
): readonly Question[] {
  return questions.filter(({ kind, required }, index) => {
    const before = questions[index - 1]
    const belongsToHelp = kind === 'text' && !required && before?.kind === 'help'
    return !belongsToHelp || answers[before.id] === 'yes'
  })
}
